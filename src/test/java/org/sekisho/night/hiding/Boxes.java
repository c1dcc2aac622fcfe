package org.sekisho.night.hiding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.sekisho.reading.extraction.WrittenDocuments;

/** Documents that hold others, with the word in the innermost. */
final class Boxes {

    private static final String SAYS = Hidden.sentence(Hidden.LATIN);
    private static final byte[] TEXT = SAYS.getBytes(UTF_8);
    private static final String HARMLESS = Hidden.BEFORE + " oak.";

    private Boxes() {}

    static List<Hidden> all() throws Exception {
        List<Hidden> all = new ArrayList<>();
        mails(all);
        encodings(all);
        zips(all);
        attached(all);
        parts(all);
        return all;
    }

    private static void mails(List<Hidden> all) throws Exception {
        byte[] docx = Carrier.docx(Carrier.runs(SAYS));
        all.add(mail(
                "quoted-printable",
                "text/plain; charset=utf-8",
                "quoted-printable",
                SAYS.replace("a", "=61").replace("i", "=69")));
        all.add(mail(
                "a style of HTML that begins with it",
                "text/html",
                "7bit",
                "<style>p::before{content:\"quil\"}p::after{content:\"varandine\"}</style><p>" + HARMLESS + "</p>"));
        all.add(mail("base64 HTML", "text/html", "base64", base64(("<p>" + SAYS + "</p>").getBytes(UTF_8))));
        all.add(mail(
                "Shift_JIS in base64",
                "text/plain; charset=Shift_JIS",
                "base64",
                base64(Hidden.sentence(Hidden.KANJI).getBytes(Charset.forName("Shift_JIS")))));
        all.add(mail(
                "ISO-2022-JP",
                "text/plain; charset=iso-2022-jp",
                "7bit",
                new String(Hidden.sentence(Hidden.KANJI).getBytes(Charset.forName("ISO-2022-JP")), ISO_8859_1)));
        all.add(mail(
                "an attached DOCX",
                "multipart/mixed; boundary=zz",
                "7bit",
                "--zz\r\nContent-Type: text/plain\r\n\r\n" + HARMLESS
                        + "\r\n--zz\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=null\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + base64(docx) + "\r\n--zz--\r\n"));
        all.add(mail(
                "the first alternative",
                "multipart/alternative; boundary=zz",
                "7bit",
                "--zz\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + base64(TEXT) + "\r\n--zz\r\nContent-Type: text/html\r\n\r\n<p>" + HARMLESS
                        + "</p>\r\n--zz--\r\n"));
        all.add(mail(
                "a mail in a mail",
                "message/rfc822",
                "7bit",
                "Subject: x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(TEXT)));
        all.add(mail(
                "a subject in encoded words",
                "text/plain\r\nSubject: =?utf-8?B?" + Base64.getEncoder().encodeToString(TEXT) + "?=",
                "7bit",
                HARMLESS));
        all.add(Hidden.says(
                "mbox",
                "the second mail",
                "From a@example.org Mon Jan  5 10:00:00 2026\r\nSubject: x\r\n\r\n" + HARMLESS
                        + "\r\n\r\nFrom b@example.org Mon Jan  5 11:00:00 2026\r\nSubject: y\r\nContent-Type: text/plain\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + base64(TEXT) + "\r\n"));
        all.add(Hidden.of(
                "mhtml",
                "a page",
                "a.mht",
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=zz\r\n\r\n--zz\r\n"
                        + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.html\r\n\r\n"
                        + base64(("<html><body>" + SAYS + "</body></html>").getBytes(UTF_8)) + "\r\n--zz--\r\n"));
    }

    private static Hidden mail(String way, String type, String encoding, String body) {
        return Hidden.in(
                "eml",
                way,
                ("From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: " + type
                                + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body)
                        .getBytes(ISO_8859_1));
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static void encodings(List<Hidden> all) throws IOException {
        for (String charset :
                List.of("Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8")) {
            byte[] text = Hidden.sentence(Hidden.KANJI).repeat(3).getBytes(Charset.forName(charset));
            all.add(Hidden.in("txt", charset, text));
            all.add(Hidden.in(
                    "docx",
                    "a part of text in " + charset,
                    zip("word/notes.txt", text, Carrier.docx(Carrier.runs(HARMLESS)))));
        }
        for (String begins : List.of(
                "BM",
                "GIF89a",
                "II*\0",
                "\u00ff\u00d8\u00ff",
                "\u0089PNG\r\n\u001a\n",
                "8BPS",
                "%!PS ",
                "MZ",
                "OggS")) {
            all.add(new Hidden(
                    "txt",
                    "begins like a picture or program: " + begins.strip(),
                    "claims.txt",
                    (begins + " " + SAYS).getBytes(ISO_8859_1)));
        }
    }

    private static void zips(List<Hidden> all) throws IOException {
        byte[] harmless = Carrier.docx(Carrier.runs(HARMLESS));
        all.add(Hidden.in("docx", "behind the zip", joined(harmless, TEXT)));
        all.add(Hidden.in("docx", "before the zip", joined(TEXT, harmless)));
        all.add(Hidden.in(
                "docx", "an entry that the directory does not name", joined(local("word/extra.txt", TEXT), harmless)));
        all.add(Hidden.in(
                "odt",
                "an entry that the directory does not name",
                joined(local("extra.txt", TEXT), WrittenDocuments.odt(HARMLESS))));
        all.add(Hidden.in(
                "docx",
                "a zip in a zip",
                zip("word/embeddings/a.bin", WrittenDocuments.zip("b.zip", "x", "c.txt", SAYS), harmless)));
        all.add(Hidden.in("docx", "a gzip", zip("word/media/a.png", gzip(TEXT), harmless)));
        all.add(Hidden.in("docx", "a 7z", zip("word/embeddings/a.bin", sevenZ(TEXT), harmless)));
        all.add(Hidden.in(
                "docx", "a part named null", zip("word/embeddings/null", Carrier.docx(Carrier.runs(SAYS)), harmless)));
        all.add(Hidden.in(
                "docx",
                "a second part of one base name",
                zip("customXml/document.xml", ("<x>" + SAYS + "</x>").getBytes(UTF_8), harmless)));
        all.add(Hidden.in(
                "docx",
                "a chunk of HTML in UTF-16",
                zip(
                        "word/afchunk.htm",
                        ("<html><body>" + SAYS + "</body></html>").getBytes(Charset.forName("UTF-16")),
                        harmless)));
        all.add(Hidden.in(
                "docx",
                "a decoy and a part that repeats its words run together",
                zip("word/notes.xml", ("<x><y>quil</y><y>varan</y><y>dine</y></x>").getBytes(UTF_8), harmless)));
        all.add(Hidden.in("gz", "a text", gzip(TEXT)));
        all.add(Hidden.in("7z", "a text", sevenZ(TEXT)));
    }

    private static void attached(List<Hidden> all) throws Exception {
        byte[] docx = Carrier.docx(Carrier.runs(SAYS));
        all.add(Hidden.in("pdf", "an attached DOCX", WrittenDocuments.pdfWithAttachment(HARMLESS, docx)));
        all.add(Hidden.in(
                "pdf",
                "an attached mail",
                WrittenDocuments.pdfWithAttachment(
                        HARMLESS, mail("", "text/plain", "base64", base64(TEXT)).document())));
        all.add(Hidden.in("pdf", "an attached gzip", WrittenDocuments.pdfWithAttachment(HARMLESS, gzip(TEXT))));
        all.add(Hidden.in(
                "pdf", "an attached picture", WrittenDocuments.pdfWithAttachment(HARMLESS, Pictures.png(SAYS, 20))));
        all.add(Hidden.in(
                "pdf",
                "the second of two of one name",
                WrittenDocuments.pdfWithAttachments(HARMLESS, List.of(HARMLESS.getBytes(UTF_8), TEXT))));
        byte[] harmless = WrittenDocuments.pdf(List.of(List.of(new WrittenDocuments.Print(72, 72, HARMLESS))));
        byte[] says = WrittenDocuments.pdf(List.of(List.of(new WrittenDocuments.Print(72, 72, SAYS))));
        all.add(Hidden.in("pdf", "an earlier revision", WrittenDocuments.changed(says, Hidden.LATIN, "oak")));
        all.add(Hidden.in(
                "pdf",
                "what was attached to an earlier revision",
                WrittenDocuments.detached(WrittenDocuments.pdfWithAttachment(HARMLESS, docx))));
        all.add(Hidden.in(
                "pdf",
                "a page that no tree of pages has",
                WrittenDocuments.withLastPageOutOfTree(
                        WrittenDocuments.pdf(List.of(
                                List.of(new WrittenDocuments.Print(72, 72, HARMLESS)),
                                List.of(new WrittenDocuments.Print(72, 72, SAYS)))),
                        "Page")));
        all.add(Hidden.in("pdf", "a PDF behind it", WrittenDocuments.joined(harmless, says)));
        all.add(Hidden.in("pdf", "a PDF before it", WrittenDocuments.joined(says, harmless)));
        all.add(Hidden.in(
                "docx",
                "an attached PDF",
                WrittenDocuments.docxWithAttachment(
                        HARMLESS, WrittenDocuments.pdf(List.of(List.of(new WrittenDocuments.Print(72, 72, SAYS)))))));
        all.add(Hidden.says(
                "rtf",
                "an object of text",
                "{\\rtf1\\ansi " + HARMLESS + "{\\object\\objemb{\\*\\objdata "
                        + HexFormat.of().formatHex(TEXT) + "}}\\par}"));
        all.add(Hidden.in(
                "rtf",
                "binary data",
                ("{\\rtf1\\ansi " + HARMLESS + "{\\object{\\*\\objdata \\bin" + TEXT.length + " " + SAYS + "}}\\par}")
                        .getBytes(UTF_8)));
        all.add(Hidden.says(
                "html",
                "a link with data",
                "<html><body><p>" + HARMLESS + "</p><a href=\"data:text/plain;base64,"
                        + Base64.getEncoder().encodeToString(TEXT) + "\">x</a></body></html>"));
        all.add(Hidden.says(
                "html",
                "a picture with data",
                "<html><body><p>" + HARMLESS + "</p><img src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(Pictures.png(SAYS, 20)) + "\"></body></html>"));
        all.add(Hidden.says(
                "html",
                "a frame's page",
                "<html><body><p>" + HARMLESS + "</p><iframe srcdoc=\"&lt;p&gt;" + SAYS.replace("a", "&amp;#97;")
                        + "\"></iframe></body></html>"));
    }

    private static void parts(List<Hidden> all) throws IOException {
        all.add(Hidden.in(
                "xlsx",
                "cells of a row",
                Carrier.sheet(Hidden.LATIN.chars().mapToObj(Character::toString).toList())));
        StringBuilder rows = new StringBuilder();
        Hidden.LATIN
                .chars()
                .forEach(letter ->
                        rows.append("<row><c t=\"inlineStr\"><is><t>" + (char) letter + "</t></is></c></row>"));
        all.add(Hidden.in("xlsx", "cells of a column", Carrier.book(rows.toString())));
        all.add(Hidden.says("csv", "cells of a row", String.join(",", Hidden.LATIN.split("")) + "\n1,2,3\n"));
        all.add(Hidden.says(
                "csv", "cells of a column", "part,count\n" + String.join(",7\n", Hidden.LATIN.split("")) + ",7\n"));
        all.add(Hidden.says(
                "txt", "a line for each letter", HARMLESS + "\n" + String.join("\n", Hidden.LATIN.split("")) + "\n"));
        all.add(Hidden.says(
                "txt",
                "a column of kanji",
                Hidden.BEFORE_JA + "\n" + String.join("\n", Hidden.KANJI.split("")) + "\n"));
        all.add(Hidden.says(
                "xml",
                "an element for each letter",
                "<a>" + HARMLESS + "<b>" + String.join("</b><b>", Hidden.LATIN.split("")) + "</b></a>"));
        all.add(Hidden.says(
                "xml",
                "a default of its document type",
                "<!DOCTYPE a [<!ATTLIST a b CDATA '" + SAYS + "'>]><a>" + HARMLESS + "</a>"));
        all.add(Hidden.says(
                "xml",
                "a comment in its document type",
                "<!DOCTYPE a [<!-- " + SAYS + " -->]><a>" + HARMLESS + "</a>"));
        all.add(Hidden.says(
                "xml",
                "references to characters",
                "<a>" + HARMLESS + Hidden.LATIN.replace("a", "&#97;").replace("i", "&#x69;") + "</a>"));
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    /** A zip's entry as it stands in front of its content, with no directory behind it. */
    private static byte[] local(String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        little(all, 0x04034b50L, 4);
        little(all, 20, 2);
        little(all, 0, 8);
        little(all, sum.getValue(), 4);
        little(all, content.length, 4);
        little(all, content.length, 4);
        little(all, name.length(), 2);
        little(all, 0, 2);
        all.write(name.getBytes(UTF_8));
        all.write(content);
        return all.toByteArray();
    }

    private static void little(OutputStream out, long value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >> 8 * i));
        }
    }

    private static byte[] zip(String name, byte[] content, byte[] document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                java.util.zip.ZipInputStream before =
                        new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(document))) {
            for (ZipEntry entry = before.getNextEntry(); entry != null; entry = before.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(before.readAllBytes());
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] sevenZ(byte[] content) throws IOException {
        try (SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel()) {
            try (SevenZOutputFile packed = new SevenZOutputFile(bytes)) {
                packed.setContentCompression(org.apache.commons.compress.archivers.sevenz.SevenZMethod.DEFLATE);
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName("a.txt");
                packed.putArchiveEntry(entry);
                packed.write(content);
                packed.closeArchiveEntry();
            }
            return java.util.Arrays.copyOf(bytes.array(), (int) bytes.size());
        }
    }
}
