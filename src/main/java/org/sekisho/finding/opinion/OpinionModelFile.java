package org.sekisho.finding.opinion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.finding.opinion.OpinionModel.Subject;
import org.sekisho.finding.opinion.SubclassModel.Learned;

/**
 * A model as a file: lines of text in UTF-8 with tabs between the cells, first what it is, then a line for each subclass with
 * its heaviest terms and one for each term with its weights, last the SHA-256 of all lines before. The same model is the same
 * file, byte by byte.
 *
 * <p>The terms are words of the filings that were learned from, and as secret as these.
 */
public final class OpinionModelFile {

    private static final String FIRST_LINE = "sekisho second opinion 2\n";

    /** The first line of files that know no subclasses. */
    private static final String FIRST_LINE_BEFORE = "sekisho second opinion 1\n";

    private static final String LAST_LINE = "sha256\t";
    private static final int LONGEST_CODE = 64;
    private static final Pattern SUBCLASS = Pattern.compile("[A-HY]\\d\\d[A-Z]");

    /** No training comes to numbers like it, and no chance could be worked out of them. */
    private static final double LARGEST = 1e6;

    /** A file is no model that can be used. The message says what to do and quotes nothing of the file. */
    public static final class RefusedException extends RuntimeException {

        private RefusedException(String message) {
            super(message);
        }
    }

    private OpinionModelFile() {}

    /** Writes a model. */
    public static byte[] of(OpinionModel model) {
        StringBuilder text = new StringBuilder(FIRST_LINE);
        List<Subject> subjects = model.subjects();
        List<Learned> subclasses = model.subclasses().subclasses();
        PlattCurve of = model.subclasses().curve();
        Stream<?> first = Stream.<Object>of(model.language(), model.learnedFrom(), model.settings(), subjects.size());
        line(text, first, Stream.<Object>of(subclasses.size(), of.slope(), of.offset()));
        for (Subject one : subjects) {
            PlattCurve curve = one.curve();
            line(
                    text,
                    Stream.<Object>of(
                            one.code(), one.bias(), curve.slope(), curve.offset(), one.kept(), one.reviewed()));
        }
        for (Learned one : subclasses) {
            Stream<?> terms = one.weights().entrySet().stream()
                    .flatMap(term -> Stream.<Object>of(term.getKey(), term.getValue()));
            line(text, Stream.<Object>of(one.subclass(), one.bias()), terms);
        }
        Vocabulary terms = model.vocabulary();
        for (int at = 0; at < terms.size(); at++) {
            int term = at;
            line(
                    text,
                    Stream.<Object>of(terms.term(at), terms.rarity(at)),
                    subjects.stream().map(one -> one.weights()[term]));
        }
        return (text + LAST_LINE + DigestUtils.sha256Hex(text.toString()) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /** The SHA-256 by which people tell files apart. */
    public static String fingerprint(byte[] file) {
        return DigestUtils.sha256Hex(file);
    }

    private static void line(StringBuilder text, Stream<?>... cells) {
        text.append(Stream.of(cells).flatMap(some -> some).map(String::valueOf).collect(Collectors.joining("\t")))
                .append('\n');
    }

    /**
     * Reads a model.
     *
     * @throws RefusedException if it is something else, of another version of the program, or not as it was written
     */
    public static OpinionModel read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.startsWith(FIRST_LINE) && !text.startsWith(FIRST_LINE_BEFORE)) {
            throw new RefusedException(
                    "it is no model of this version of the program; name one that it wrote, or train it"
                            + " anew: sekisho opinion train");
        }
        String lines = text.substring(0, Math.max(0, text.lastIndexOf(LAST_LINE)));
        try {
            mustBe(text.equals(lines + LAST_LINE + DigestUtils.sha256Hex(lines) + '\n'));
            return read(lines.lines().map(line -> line.split("\t", -1)).iterator());
        } catch (RuntimeException e) {
            throw new RefusedException(
                    "it is damaged: it is not what was written; take it from a backup, or train it anew:"
                            + " sekisho opinion train");
        }
    }

    private static OpinionModel read(Iterator<String[]> lines) {
        lines.next();
        String[] first = lines.next();
        boolean knowsSubclasses = first.length > 4;
        List<String[]> heads = next(Integer.parseInt(first[3]), lines);
        List<String[]> learned = next(knowsSubclasses ? Integer.parseInt(first[4]) : 0, lines);
        List<String[]> terms = new ArrayList<>();
        lines.forEachRemaining(terms::add);
        List<Subject> subjects = new ArrayList<>();
        for (String[] head : heads) {
            mustBe(head[0].length() <= LONGEST_CODE);
            float[] weights = column(terms, subjects.size() + 2);
            int kept = Integer.parseInt(head[4]);
            subjects.add(
                    new Subject(head[0], weights, number(head[1]), curve(head, 2), kept, Integer.parseInt(head[5])));
        }
        SubclassModel subclasses = new SubclassModel(
                learned.stream().map(OpinionModelFile::learned).toList(),
                knowsSubclasses ? curve(first, 5) : SubclassModel.NONE.curve());
        Vocabulary vocabulary =
                new Vocabulary(terms.stream().map(cells -> cells[0]).toList(), column(terms, 1));
        return new OpinionModel(first[0], first[2], first[1], vocabulary, subjects, subclasses);
    }

    private static List<String[]> next(int many, Iterator<String[]> lines) {
        return Stream.generate(lines::next).limit(Math.max(0, many)).toList();
    }

    private static Learned learned(String[] cells) {
        mustBe(SUBCLASS.matcher(cells[0]).matches());
        SortedMap<Integer, Float> weights = new TreeMap<>();
        for (int at = 2; at < cells.length; at += 2) {
            weights.put(Integer.valueOf(cells[at]), (float) number(cells[at + 1]));
        }
        return new Learned(cells[0], weights, number(cells[1]));
    }

    private static PlattCurve curve(String[] cells, int slope) {
        return new PlattCurve(number(cells[slope]), number(cells[slope + 1]));
    }

    private static float[] column(List<String[]> terms, int column) {
        float[] values = new float[terms.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) number(terms.get(at)[column]);
        }
        return values;
    }

    private static double number(String cell) {
        double value = Double.parseDouble(cell);
        mustBe(Math.abs(value) <= LARGEST);
        return value;
    }

    private static void mustBe(boolean usual) {
        if (!usual) {
            throw new IllegalArgumentException("not what a model has");
        }
    }
}
