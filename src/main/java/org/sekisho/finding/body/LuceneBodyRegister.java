package org.sekisho.finding.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.sekisho.finding.body.BodyVerdict.Kind;
import org.sekisho.intake.filing.NameKey;

/** A register in an index on disk, by the keys of its names: memory does not grow with it. */
record LuceneBodyRegister(DirectoryReader reader, IndexSearcher searcher) implements BodyRegister {

    private static final String KEY = "key";
    private static final String ROW = "row";
    private static final String FILE = "file";

    /** Changes with what the keys are made of, so that an index of before is made anew. */
    private static final String EDITION = "1." + NameKey.EDITION + " ";

    /** Bodies of one name: of more nobody could tell which is meant. */
    private static final int MOST = 64;

    static LuceneBodyRegister open(Path file, Path index) throws IOException {
        String digest = EDITION + new DigestUtils("SHA-256").digestAsHex(file);
        FSDirectory directory = FSDirectory.open(index);
        if (!isOf(digest, directory)) {
            IndexWriterConfig config =
                    new IndexWriterConfig().setOpenMode(OpenMode.CREATE).setCommitOnClose(false);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                CommonsCsvBodies.read(file, (row, body) -> add(writer, row, body));
                writer.forceMerge(1);
                writer.setLiveCommitData(Map.of(FILE, digest).entrySet());
                writer.commit();
            }
        }
        DirectoryReader reader = DirectoryReader.open(directory);
        return new LuceneBodyRegister(reader, new IndexSearcher(reader));
    }

    private static boolean isOf(String digest, FSDirectory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return digest.equals(reader.getIndexCommit().getUserData().get(FILE));
        }
    }

    private static void add(IndexWriter writer, String row, Body body) {
        Document document = new Document();
        document.add(new StoredField(ROW, row));
        body.names().stream()
                .flatMap(called -> keys(BodyName.of(called.name()).with(body.numbers())))
                .distinct()
                .forEach(key -> document.add(new StringField(KEY, key, Store.NO)));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> keys(BodyName name) {
        return Stream.concat(name.keys().stream(), name.numbers().stream().map(BodyNumber::toString));
    }

    /** Those that have the name as it is spelled; only where there are none, those that it means or is read like. */
    @Override
    public List<Found> named(BodyName name) {
        List<Found> spelled = new ArrayList<>();
        List<Found> meant = new ArrayList<>();
        try {
            TermInSetQuery query =
                    new TermInSetQuery(KEY, keys(name).map(BytesRef::new).toList());
            for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
                Body body = CommonsCsvBodies.read(
                        searcher.storedFields().document(hit.doc).get(ROW));
                Map<Boolean, Called> called = new HashMap<>();
                body.names().forEach(each -> {
                    BodyVerdict verdict =
                            BodyComparison.of(name, BodyName.of(each.name()).with(body.numbers()));
                    if (verdict instanceof BodyVerdict.Same || isShort(verdict)) {
                        called.putIfAbsent(verdict.has(Kind.READING_EQUAL), each);
                    }
                });
                Optional.ofNullable(called.get(false)).ifPresent(each -> spelled.add(new Found(body, each)));
                Optional.ofNullable(called.get(true)).ifPresent(each -> meant.add(new Found(body, each)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spelled.isEmpty() ? meant : spelled;
    }

    /** A name in a register is a body's also without a legal form, and however short. */
    private static boolean isShort(BodyVerdict verdict) {
        boolean equal = verdict.has(Kind.NAME_EQUAL) || verdict.has(Kind.SPELLING);
        return verdict instanceof BodyVerdict.CannotTell && equal && verdict.has(Kind.FORM_MISSING);
    }

    @Override
    public void close() {
        try (var directory = reader.directory()) {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
