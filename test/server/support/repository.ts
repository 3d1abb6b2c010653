import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const IDENTITY = ['-c', 'user.name=A Reader', '-c', 'user.email=reader@example.org', '-c', 'commit.gpgsign=false'];

/** A folder that is a repository of its own. */
export class Repository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async with(body: (repository: Repository) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'marginalia-git-'));
    try {
      const repository = new Repository(folder);
      repository.git('init', '--quiet');
      await body(repository);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.folder, ...IDENTITY, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  }

  async commit(path: string, text: string): Promise<void> {
    await writeFile(join(this.folder, path), text);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'A version');
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }
}
