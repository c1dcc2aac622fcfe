package org.sekisho.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.entity.EntityFinders;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.inbox.InboxFuzz;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.reading.extraction.ReadingFuzz;
import org.sekisho.reading.extraction.parser.AnswersFuzz;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;

/**
 * What Jazzer calls: the first byte says how the others come in, and whatever is read of them goes through all that a
 * filing passes in the main process. Anything thrown is a fault, and so is what takes longer than some seconds.
 */
public final class PipelineFuzz {

    private static final PassageSplitter SPLITTER = PassageSplitter.standard();
    private static final EntityFinder FINDER = EntityFinders.withoutModel();
    private static final TechnologyMatcher MATCHER = ScreeningLists.compile(
            new KeyTechnologyListReader()
                    .readAll(List.of(
                            Path.of("config/lists/focus-areas.yml"), Path.of("config/lists/jp-specified-fields.yml"))),
            FINDER);

    private PipelineFuzz() {}

    /** Loads and compiles all there is before the time for one input counts. The name is Jazzer's. */
    public static void fuzzerInitialize() {
        screen(ReadingFuzz.text("1. A lid of steel.".getBytes(StandardCharsets.UTF_8)));
    }

    /** The name is Jazzer's. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        if (input.length > 0) {
            Way way = Way.values()[Math.floorMod(input[0], Way.values().length)];
            byte[] document = new byte[input.length - 1];
            System.arraycopy(input, 1, document, 0, document.length);
            way.take(document);
        }
    }

    /** How bytes come in. */
    enum Way {
        GAZETTE {
            @Override
            void take(byte[] document) throws Exception {
                ReadingFuzz.gazette(document).ifPresent(PipelineFuzz::screen);
            }
        },
        TEXT {
            @Override
            void take(byte[] document) {
                screen(ReadingFuzz.text(document));
            }
        },
        PARSER_ANSWER {
            @Override
            void take(byte[] document) {
                screen(ReadingFuzz.sections(AnswersFuzz.xhtml(document)));
            }
        },
        FILING_DATA {
            @Override
            void take(byte[] document) throws Exception {
                ReadingFuzz.filingData(document);
            }
        },
        MANIFEST {
            @Override
            void take(byte[] document) throws Exception {
                InboxFuzz.manifest(document);
            }
        },
        INBOX {
            @Override
            void take(byte[] document) throws Exception {
                InboxFuzz.walk(document);
            }
        };

        abstract void take(byte[] document) throws Exception;

        /** A seed: the document behind the byte that brings it in this way. */
        byte[] seed(byte[] document) {
            byte[] seed = new byte[document.length + 1];
            seed[0] = (byte) ordinal();
            System.arraycopy(document, 0, seed, 1, document.length);
            return seed;
        }
    }

    private static void screen(Filing filing) {
        FilingText text = SPLITTER.split(filing);
        FoundWords words = MATCHER.wordsIn(text);
        Entities entities = FINDER.find(filing, text, Set.of());
        MATCHER.decide(filing, text, words, entities);
    }
}
