// Loaded before the tests: properties are tried on the same values on every machine. FC_SEED=n tries others; a find becomes an example.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20) });
