package org.sekisho.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.gazette.CorpusFilings;

/** Texts of the corpus, with the subclasses that an office gave them, as far as it is known. */
enum TextSet {
    /** First claims, with a column for each subclass, 0 or 1. */
    CLAIMS(Section.CLAIM, "labels-claims-cpc/AI-Growth-Lab__PatentSBERTa/Data/df_claim_cpc_train.csv") {
        @Override
        List<Text> in(Path file) throws IOException {
            return rows(file).stream()
                    .map(row -> new Text(
                            row.get("id"),
                            row.get("text"),
                            "en",
                            row.toMap().entrySet().stream()
                                    .filter(cell -> cell.getKey().matches("[A-HY]\\d{2}[A-Z]"))
                                    .filter(cell -> cell.getValue().startsWith("1"))
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toSet())))
                    .toList();
        }
    },
    /** Abstracts of which no subclass is known: they tell how many are flagged, and nothing else. */
    ABSTRACTS(
            Section.ABSTRACT,
            "text-abstracts/GabeAspir__Patent-Prior-Art-Finder/Patent Queries/resourcesZF/1000patents.csv") {
        @Override
        List<Text> in(Path file) throws IOException {
            return rows(file).stream()
                    .map(row -> new Text(row.get("Publication_Number"), row.get("Abstract"), "en", Set.of()))
                    .toList();
        }
    },
    /** Abstracts of whole filings of four offices, by the symbols that they state. */
    FILINGS(Section.ABSTRACT, "") {
        @Override
        List<Text> in(Path file) throws IOException {
            List<Text> texts = new ArrayList<>();
            Set<String> seen = new HashSet<>(); // some are in two sets
            for (String set : List.of("us-xml", "us-zip", "ep-xml", "jp-gazette-xml", "grobid-patent")) {
                for (Filing filing : CorpusFilings.of(set)) {
                    Text text = abstractOf(filing, set + "-" + seen.size());
                    if (!text.words().isBlank() && !text.subclasses().isEmpty() && seen.add(text.words())) {
                        texts.add(text);
                    }
                }
            }
            return texts;
        }
    };

    /**
     * A text.
     *
     * @param subclasses what an office gave it; empty if that is not known
     */
    record Text(String id, String words, @Nullable String language, Set<String> subclasses) {

        Text {
            subclasses = Set.copyOf(subclasses);
        }
    }

    private final Section section;
    private final String file;

    TextSet(Section section, String file) {
        this.section = section;
        this.file = file;
    }

    /** What its texts are. */
    Section section() {
        return section;
    }

    /** Where the corpus keeps it. */
    Path file() {
        return Corpus.folder("").resolve(file);
    }

    abstract List<Text> in(Path file) throws IOException;

    private static Text abstractOf(Filing filing, String id) {
        return new Text(
                filing.number() == null ? id : filing.number().toString(),
                filing.text().stream()
                        .filter(block -> block.section() == Section.ABSTRACT)
                        .map(TextBlock::words)
                        .collect(Collectors.joining("\n")),
                filing.bibliography().language(),
                filing.bibliography().symbols().stream()
                        .filter(symbol -> symbol.scheme() != ClassificationSymbol.Scheme.OTHER)
                        .map(ClassificationSymbol::subclass)
                        .collect(Collectors.toSet()));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = format.parse(reader)) {
            return rows.getRecords();
        }
    }
}
