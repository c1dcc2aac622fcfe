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
        SubclassModel subclasses = model.subclasses();
        line(
                text,
                model.language(),
                model.learnedFrom(),
                model.settings(),
                model.subjects().size(),
                subclasses.subclasses().size(),
                subclasses.curve().slope(),
                subclasses.curve().offset());
        for (Subject subject : model.subjects()) {
            PlattCurve curve = subject.curve();
            line(
                    text,
                    subject.code(),
                    subject.bias(),
                    curve.slope(),
                    curve.offset(),
                    subject.kept(),
                    subject.reviewed());
        }
        for (Learned one : subclasses.subclasses()) {
            line(
                    text,
                    Stream.concat(
                                    Stream.<Object>of(one.subclass(), one.bias()),
                                    one.weights().entrySet().stream()
                                            .flatMap(term -> Stream.<Object>of(term.getKey(), term.getValue())))
                            .toArray());
        }
        Vocabulary terms = model.vocabulary();
        for (int at = 0; at < terms.size(); at++) {
            int term = at;
            Stream<Object> weights = model.subjects().stream().map(subject -> subject.weights()[term]);
            line(
                    text,
                    Stream.concat(Stream.of(terms.term(term), terms.rarity(term)), weights)
                            .toArray());
        }
        return (text + LAST_LINE + DigestUtils.sha256Hex(text.toString()) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /** The SHA-256 by which people tell files apart. */
    public static String fingerprint(byte[] file) {
        return DigestUtils.sha256Hex(file);
    }

    private static void line(StringBuilder text, Object... cells) {
        text.append(Stream.of(cells).map(String::valueOf).collect(Collectors.joining("\t")))
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
        int end = text.lastIndexOf(LAST_LINE);
        String lines = end < 0 ? "" : text.substring(0, end);
        if (!text.substring(lines.length()).equals(LAST_LINE + DigestUtils.sha256Hex(lines) + '\n')) {
            throw damaged();
        }
        try {
            return read(lines.lines().map(line -> line.split("\t", -1)).iterator());
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    private static RefusedException damaged() {
        return new RefusedException(
                "it is damaged: it is not what was written; take it from a backup, or train it anew:"
                        + " sekisho opinion train");
    }

    private static OpinionModel read(Iterator<String[]> lines) {
        lines.next();
        String[] first = lines.next();
        boolean knowsSubclasses = first.length > 4;
        List<String[]> heads = next(Integer.parseInt(first[3]), lines);
        List<String[]> learned = next(knowsSubclasses ? Integer.parseInt(first[4]) : 0, lines);
        List<String[]> terms = new ArrayList<>();
        lines.forEachRemaining(terms::add);
        Vocabulary vocabulary =
                new Vocabulary(terms.stream().map(cells -> cells[0]).toList(), column(terms, 1));
        List<Subject> subjects = new ArrayList<>();
        for (String[] head : heads) {
            mustBe(head[0].length() <= LONGEST_CODE);
            subjects.add(new Subject(
                    head[0],
                    column(terms, subjects.size() + 2),
                    number(head[1]),
                    new PlattCurve(number(head[2]), number(head[3])),
                    Integer.parseInt(head[4]),
                    Integer.parseInt(head[5])));
        }
        SubclassModel subclasses = !knowsSubclasses
                ? SubclassModel.NONE
                : new SubclassModel(
                        learned.stream().map(OpinionModelFile::learned).toList(),
                        new PlattCurve(number(first[5]), number(first[6])));
        return new OpinionModel(first[0], first[2], first[1], vocabulary, subjects, subclasses);
    }

    private static List<String[]> next(int many, Iterator<String[]> lines) {
        List<String[]> next = new ArrayList<>();
        while (next.size() < many) {
            next.add(lines.next());
        }
        return next;
    }

    private static Learned learned(String[] cells) {
        mustBe(SUBCLASS.matcher(cells[0]).matches());
        SortedMap<Integer, Float> weights = new TreeMap<>();
        for (int at = 2; at < cells.length; at += 2) {
            weights.put(Integer.valueOf(cells[at]), (float) number(cells[at + 1]));
        }
        return new Learned(cells[0], weights, number(cells[1]));
    }

    private static float[] column(List<String[]> terms, int column) {
        float[] values = new float[terms.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = Float.parseFloat(terms.get(at)[column]);
            mustBe(Math.abs(values[at]) <= LARGEST);
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
            throw damaged();
        }
    }
}
