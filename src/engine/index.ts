export type * from './model/index.ts';
export {
  CLAIM_KINDS,
  EXPORT_FORMATS,
  FINDING_CODES,
  IMPORT_FORMATS,
  intersects,
  MEASURE_RULE_KINDS,
  RELATIONS,
  SEVERITIES,
  touches,
} from './model/index.ts';
export { carrySpans } from './anchor/carry.ts';
export { type Course } from './anchor/course.ts';
export { LostQuotes } from './anchor/lost.ts';
export { resolveAnchors } from './anchor/resolve.ts';
export { selectorsFor } from './anchor/selectors.ts';
export { applyAssessments, figureName } from './annotate/applyAssessments.ts';
export { quoteOf, selectorsJson } from './annotate/annotationJson.ts';
export { colourOfTag, mergeTags, parseCodebook, renameTag, setTag } from './annotate/codebook.ts';
export { assessmentAnnotation, tombstoneOf } from './annotate/entries.ts';
export { readAssessment } from './annotate/assessment.ts';
export { notBefore } from './annotate/instants.ts';
export { liveAnnotations, mergeLogs, parseLog, toLine } from './annotate/log.ts';
export { logName } from './annotate/logName.ts';
export { isComment, noteBodies, noteMotivations, noteWords, saidBodies, withLinks } from './annotate/noteBodies.ts';
export { parseFigure } from './annotate/parseFigure.ts';
export { importAnnotations } from './annotate/portable/importAnnotations.ts';
export { exportAnnotations } from './annotate/portable/exportAnnotations.ts';
export { QuoteFinder, quoteSpan } from './annotate/quotes.ts';
export { isWithin, renameTagIn, tagName, tagsOf } from './annotate/tags.ts';
export { currencyInWords } from './claims/quantity/currencyNames.ts';
export { correctNames, type Entity, entityAt, entityMentions, type EntityPlace, searchEntities } from './compare/entityIndex.ts';
export { comparableFigures, type ComparableFigure } from './compare/measure/comparableFigures.ts';
export { groupingSteps, type Grouping, groupMeasures, NO_GROUPING } from './compare/group/grouping.ts';
export { comparisonsOf, measureOf, type MeasureGroup, memberOf, relationCounts } from './compare/group/measureGroup.ts';
export { EMPTY_MEASURES, type MeasureIndex, updateMeasures } from './compare/measure/measureIndex.ts';
export { measuresOf } from './compare/measure/measures.ts';
export { relationBetween } from './compare/measure/relationBetween.ts';
export { type TableFigure, tableFiguresAt } from './compare/measure/tableFigures.ts';
export { citationLoops, namedOrigins } from './compare/origin/corpusOrigins.ts';
export { originsOf } from './compare/origin/originsOf.ts';
export { figureReference } from './compare/rules/figures.ts';
export { type FigureRules, resolveRules } from './compare/rules/applyRules.ts';
export { liveRules, parseRules, ruleLine } from './compare/rules/ruleLog.ts';
export { relateStatements, type StatedSentence } from './compare/relate.ts';
export { documentCopies } from './compare/reuse/copies.ts';
export { findReuse } from './compare/reuse/reuse.ts';
export { type RelatedSentences } from './compare/relation/relateSentences.ts';
export { bibliographyFiles, bibliographyKeys } from './cite/bibliography/bibliographyKeys.ts';
export { bibtex } from './cite/bibliography/bibtex.ts';
export { cslJson } from './cite/bibliography/cslItem.ts';
export { type ReferencesUpdate, updateReferences } from './cite/bibliography/referencesBlock.ts';
export { chronology, type ChronologyEntry } from './cite/evidence/chronology.ts';
export { claimEvidence, evidenceAt, type EvidencePassage, type StretchEvidence } from './cite/evidence/evidence.ts';
export { quotedSpans } from './cite/evidence/quotedSpans.ts';
export { type Unused, unusedOf } from './cite/evidence/unused.ts';
export { type Corpus, EMPTY_CORPUS, updateCorpus } from './corpus.ts';
export { type DocumentReading, readDocument, readForClaims, readForSearch, rereadDocument } from './readDocument.ts';
export { applyCompaction, type Compaction, compactIndex } from './search/compaction.ts';
export { indexedDocuments, type PassageIndex } from './search/passageIndex.ts';
export { relatedPassages } from './search/relatedPassages.ts';
export { loadIndex, saveIndex } from './search/savedIndex.ts';
export { type LineCharacter, LineIndex } from './text/lineIndex.ts';
export { readText, type TextReading } from './text/readText.ts';
export { issuedAt } from './cite/issuedAt.ts';
export { figureDate } from './claims/figureDate.ts';
export { readSentence, type SentenceFacts } from './claims/readClaims.ts';
export { withoutTrailingMarkers } from './text/markers.ts';
export { type Checker, prepareChecker } from './cite/check/checker.ts';
export { type CheckedReport, checkReport } from './cite/check/checkReport.ts';
