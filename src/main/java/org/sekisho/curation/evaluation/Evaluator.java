package org.sekisho.curation.evaluation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sekisho.curation.evaluation.EvaluationParts.LabelledFiles;
import org.sekisho.curation.evaluation.LabelledFiling.Content;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingDocument.DocumentId;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.reading.extraction.ReadFiling;
import org.sekisho.screening.FilingScreener;
import org.sekisho.screening.ScreenedFiling;

/**
 * Screens labelled filings as the night screens filings, and compares. Of a text only the words are known; a document is
 * read with all that it says of itself, symbols and parties too.
 */
public record Evaluator(FilingScreener screener, LabelledFiles files, List<KeyTechnologyList> lists) {

    private static final int THREADS = 2;

    /** Filings in memory at a time. */
    private static final int AT_ONCE = 64;

    public Evaluator {
        lists = List.copyOf(lists);
    }

    /** Screens all of them, in their order. */
    public Evaluation evaluate(Labels labels) {
        return Evaluation.of(lists, each(labels, ScreenedLabel::of));
    }

    /** Screens them for a model to learn those of a language; what could not be read in full, or is exempt, teaches nothing. */
    public OpinionTrial trial(Labels labels, String language) {
        List<ListedEntry> entries = new ListedCodes(lists).entries();
        List<Optional<OpinionTrial.Tried>> tried = each(
                labels,
                (labelled, screened) -> screened.text().language().equals(language)
                                && ScreenedLabel.of(labelled, screened).counts()
                        ? Optional.of(OpinionTrial.Tried.of(labelled, screened, entries))
                        : Optional.empty());
        List<OpinionTrial.Tried> texts =
                tried.stream().flatMap(Optional::stream).toList();
        return new OpinionTrial(texts, tried.size() - texts.size());
    }

    private <T> List<T> each(Labels labels, BiFunction<LabelledFiling, ScreenedFiling, T> result) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<T> results = new ArrayList<>();
        try (Stream<LabelledFiling> filings = labels.filings()) {
            Iterator<LabelledFiling> all = filings.iterator();
            while (all.hasNext()) {
                List<Callable<T>> some = new ArrayList<>();
                while (some.size() < AT_ONCE && all.hasNext()) {
                    LabelledFiling filing = all.next();
                    some.add(() -> result.apply(filing, screen(filing)));
                }
                for (Future<T> one : threads.invokeAll(some)) {
                    results.add(one.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while labelled filings were being screened", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A labelled filing could not be screened", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return results;
    }

    private ScreenedFiling screen(LabelledFiling labelled) {
        return labelled.content() instanceof Content.Document document
                ? screenDocument(labelled, document)
                : screenText(labelled, (Content.Text) labelled.content());
    }

    private ScreenedFiling screenDocument(LabelledFiling labelled, Content.Document content) {
        DocumentId id = new DocumentId(labelled.row());
        FilingDocument document = files.add(id, content.file());
        try {
            return screener.screen(registered(labelled, List.of(document)));
        } finally {
            files.forget(id);
        }
    }

    private ScreenedFiling screenText(LabelledFiling labelled, Content.Text text) {
        boolean claim = text.section() == Section.CLAIM;
        Bibliography bibliography =
                new Bibliography(null, null, text.language(), FilingDates.UNKNOWN, List.of(), List.of(), List.of());
        TextBlock block = new TextBlock(text.section(), claim ? "1" : "", "", "labels", 0, text.words(), null);
        List<Claim> claims = claim ? List.of(new Claim(1, List.of())) : List.of();
        RegisteredFiling registered = registered(labelled, List.of());
        Filing filing = new Filing(registered.number(), bibliography, List.of(block), claims);
        return screener.screen(registered, new ReadFiling(filing, List.of()));
    }

    private static RegisteredFiling registered(LabelledFiling labelled, List<FilingDocument> documents) {
        String row = "row-" + labelled.row();
        return new RegisteredFiling(
                new FilingId(labelled.row()),
                FilingNumber.of(labelled.id()).orElseGet(() -> new FilingNumber(row)),
                true,
                1,
                row,
                documents);
    }
}
