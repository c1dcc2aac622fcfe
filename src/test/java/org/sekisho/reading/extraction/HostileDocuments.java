package org.sekisho.reading.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents that are made to break a reader, each small enough to make in a moment. */
public final class HostileDocuments {

    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    private static final int FONT = 3;

    private final List<byte[]> objects = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();

    private HostileDocuments() {
        for (int i = CATALOG; i < FONT; i++) {
            objects.add(new byte[0]);
        }
        add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    }

    /** Page by page: words on an ordinary one, or instructions and resources of a hostile one. */
    public static HostileDocuments pdf() {
        return new HostileDocuments();
    }

    public HostileDocuments page(String words) {
        return page("BT /F 10 Tf 72 700 Td (" + words + ") Tj ET", "[0 0 612 792]", "");
    }

    public HostileDocuments page(String instructions, String box, String resources) {
        int content = add(stream("", instructions.getBytes(StandardCharsets.ISO_8859_1)));
        return pageOf(content, box, resources);
    }

    /** A page whose instructions are what is packed, through the filters named. */
    public HostileDocuments packedPage(String filters, byte[] packed) {
        return pageOf(add(stream("/Filter " + filters, packed)), "[0 0 612 792]", "");
    }

    private HostileDocuments pageOf(int content, String box, String resources) {
        pages.add(add(("<< /Type /Page /Parent %d 0 R /MediaBox %s /Contents %d 0 R"
                        + " /Resources << /Font << /F %d 0 R >> %s >> >>")
                .formatted(PAGES, box, content, FONT, resources)));
        return this;
    }

    /** Many times the same page. */
    public HostileDocuments pages(int number, String words) {
        page(words);
        for (int i = 1; i < number; i++) {
            objects.add(objects.get(objects.size() - 1));
            pages.add(objects.size());
        }
        return this;
    }

    /** Forms that each draw the next one several times; returns the resource that draws the first. */
    public String formsWithinForms(int levels, int times) {
        String next = "";
        for (int level = 0; level < levels; level++) {
            String drawing = level == 0 ? "q Q" : "/X Do ".repeat(times);
            int form = add(stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << " + next + " >>",
                    drawing.getBytes(StandardCharsets.ISO_8859_1)));
            next = "/XObject << /X %d 0 R >>".formatted(form);
        }
        return next;
    }

    /** Forms inside each other of which each is painted on a sheet of its own; returns the resource of the outermost. */
    public String groupsWithinGroups(int levels) {
        String next = "";
        for (int level = 0; level < levels; level++) {
            int form = add(stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency >> /Resources << "
                            + next + " >>",
                    "0 0 612 792 re f /X Do".getBytes(StandardCharsets.ISO_8859_1)));
            next = "/XObject << /X %d 0 R >>".formatted(form);
        }
        return next;
    }

    /** A form that draws itself. */
    public String formWithinItself() {
        int form = objects.size() + 1;
        String itself = "/XObject << /X %d 0 R >>".formatted(form);
        add(stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << " + itself + " >>",
                "/X Do".getBytes(StandardCharsets.ISO_8859_1)));
        return itself;
    }

    public int add(String object) {
        return add(object.getBytes(StandardCharsets.ISO_8859_1));
    }

    private int add(byte[] object) {
        objects.add(object);
        return objects.size();
    }

    private static byte[] stream(String entries, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("<< %s /Length %d >>\nstream\n"
                .formatted(entries, content.length)
                .getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(content);
        bytes.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    public byte[] bytes() {
        return bytes("");
    }

    /** The file, with more entries in its trailer; {@code %d} in them becomes the place of its cross-reference table. */
    public byte[] bytes(String trailer) {
        String kids = pages.stream().map(page -> page + " 0 R").collect(Collectors.joining(" "));
        objects.set(CATALOG - 1, "<< /Type /Catalog /Pages 2 0 R >>".getBytes(StandardCharsets.ISO_8859_1));
        objects.set(
                PAGES - 1,
                "<< /Type /Pages /Count %d /Kids [%s] >>"
                        .formatted(pages.size(), kids)
                        .getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        print(file, "%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.size()));
            print(file, (i + 1) + " 0 obj\n");
            file.writeBytes(objects.get(i));
            print(file, "\nendobj\n");
        }
        int start = file.size();
        print(file, table.toString());
        print(
                file,
                "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, trailer.replace("%d", Integer.toString(start)), start));
        return file.toByteArray();
    }

    private static void print(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Many times the same bytes, packed so well that they are hardly there. */
    public static byte[] packed(String repeated, int megabytes) throws IOException {
        byte[] once = repeated.repeat((1 << 20) / repeated.length()).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream to = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int i = 0; i < megabytes; i++) {
                to.write(once);
            }
        }
        return packed.toByteArray();
    }

    public static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream to = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            to.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A zip of one entry full of one letter. */
    public static byte[] zipBomb(String entry, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry(entry));
            fill(zip, megabytes);
        }
        return bytes.toByteArray();
    }

    private static void fill(OutputStream to, int megabytes) throws IOException {
        byte[] letters = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < megabytes; i++) {
            to.write(letters);
        }
    }

    /** Entities of entities: a thousand million times the same word. */
    public static byte[] billionLaughs(String root) {
        String entities = IntStream.rangeClosed(1, 9)
                .mapToObj(level -> "<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(10)))
                .collect(Collectors.joining());
        return ("<?xml version=\"1.0\"?><!DOCTYPE %s [<!ENTITY l0 \"lol\">%s]><%s>&l9;</%s>"
                        .formatted(root, entities, root, root))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An entity that stands for what is at another place. */
    public static byte[] outsideEntity(String root, String url) {
        return ("<?xml version=\"1.0\"?><!DOCTYPE %s [<!ENTITY out SYSTEM \"%s\">]><%s>before &out; after</%s>"
                        .formatted(root, url, root, root))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A document type, and a part of it, that are at another place. */
    public static byte[] outsideDocumentType(String root, String url) {
        return ("<?xml version=\"1.0\"?><!DOCTYPE %s SYSTEM \"%s\" [<!ENTITY %% out SYSTEM \"%s\"> %%out;]><%s>words</%s>"
                        .formatted(root, url, url, root, root))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] deepXml(String root, String element, int levels) {
        return ("<?xml version=\"1.0\"?><" + root + ">" + ("<" + element + ">").repeat(levels) + "deep"
                        + ("</" + element + ">").repeat(levels) + "</" + root + ">")
                .getBytes(StandardCharsets.UTF_8);
    }
}
