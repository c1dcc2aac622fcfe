package org.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.cli.Secrets.japanese;
import static org.sekisho.cli.Secrets.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sekisho.reading.extraction.WrittenDocuments;

/** An inbox of filings with a {@link Secrets secret word} in each of their parts: text, names, properties, keys. */
final class SecretFilings {

    static final String XML = "US20260401101A1";
    static final String MARKED = "US20260401601A1";
    static final String MARKED_PDF = "US20260401604A1";
    static final String MARKED_XML = "US20260401605A1";

    static final String MARKED_TEXT =
            "TOP SECRET//NOFORN\n\nA %s with a gyroscope.\n\n%sの装置。".formatted(word("markedtext"), japanese("標題"));

    static final String JAPANESE_TEXT = japanese("本文") + "の装置。";

    private SecretFilings() {}

    static void write(Path inbox, Path outside) throws Exception {
        Files.writeString(inbox.resolve(word("filexml") + ".xml"), xml("20260401101"));
        filing(
                inbox,
                word("folderpdf"),
                """
                number: US20260401602A1
                filed: 2026-10-01
                title: A %s pump
                applicants: [{name: %s Industries Inc., organisation: true}]
                inventors: [Ann %s]
                %s: 3
                documents: {%s.pdf: claims}
                """.formatted(
                        word("ymltitle"), word("ymlparty"), word("ymlinventor"), word("yamlkey"), word("ymlrole")),
                Map.of(
                        word("filepdf") + ".pdf",
                                WrittenDocuments.withProperties(
                                        WrittenDocuments.pdf(List.of(
                                                List.of(line("1. A " + word("pdfclaim") + " with a quantum key.")))),
                                        word("pdftitle")),
                        word("filelocked") + ".pdf", WrittenDocuments.encryptedPdf(word("pdflocked")),
                        word("filebroken") + ".pdf", ("%PDF-1.7\n" + word("pdfbroken")).getBytes(UTF_8)));
        filing(
                inbox,
                word("folderjp"),
                "number: JP2026602\nfiled: 2026-10-01\ntitle: " + japanese("題名") + "\n",
                Map.of("明細書" + word("filejp") + ".txt", JAPANESE_TEXT.getBytes(UTF_8)));
        Files.writeString(inbox.resolve(word("filenumber") + ".xml"), xml(word("xmlasnumber")));
        filing(
                inbox,
                word("foldernumber"),
                "number: " + word("ymlasnumber") + "\nfiled: 2026-10-01\n",
                Map.of("claims.txt", ("1. A " + word("numberclaim") + " with a lid.").getBytes(UTF_8)));
        writeMarked(inbox);
        Files.write(inbox.resolve(word("fileword") + ".docx"), WrittenDocuments.docx("A " + word("wordtext") + "."));
        Files.write(
                inbox.resolve(word("filezip") + ".zip"),
                WrittenDocuments.zip(
                        word("entryfolder") + "/claims.txt", "1. A " + word("ziptext") + ".",
                        word("entryfolder") + "/" + word("entryname") + ".xml", "<a><b>" + word("zipxml")));
        Files.writeString(
                inbox.resolve(word("filetorn") + ".xml"),
                xml("20260401603")
                        .replaceFirst("</invention-title>", "<" + word("torntag") + " a='" + word("tornvalue")));
        Files.write(
                inbox.resolve(word("filehalf") + ".zip"),
                Arrays.copyOf(WrittenDocuments.zip(word("entryhalf"), "x"), 40));
        Files.createDirectory(inbox.resolve(word("folderempty")));
        Files.writeString(outside, word("outsidetext"));
        Files.createSymbolicLink(inbox.resolve(word("outside")), outside);
    }

    /** Filings that carry a marking: in a line of their text, at the head of a page, around their XML. */
    private static void writeMarked(Path inbox) throws Exception {
        filing(
                inbox,
                word("foldermarked"),
                "number: " + MARKED + "\nfiled: 2026-10-01\ntitle: A " + word("markedtitle") + "\n",
                Map.of(word("markedfile") + ".txt", MARKED_TEXT.getBytes(UTF_8)));
        filing(
                inbox,
                word("foldermarkedpdf"),
                "number: " + MARKED_PDF + "\nfiled: 2026-10-02\n",
                Map.of(
                        word("markedfile") + ".pdf",
                        WrittenDocuments.pdf(List.of(
                                List.of(line("A " + word("markedtext") + " of page one.")),
                                List.of(
                                        new WrittenDocuments.Print(250, 20, "TOP SECRET"),
                                        line("A " + word("markedtext") + " of page two."))))));
        Files.writeString(
                inbox.resolve(word("markedxml") + ".xml"),
                xml("20260401605")
                        .replaceFirst("<us-patent-application", "<!-- TOP SECRET -->\n<us-patent-application"));
    }

    /** A whole filing of the office, with a word of ours in each of its parts. */
    static String xml(String number) throws IOException {
        String filing = Files.readString(Path.of("testdata/filings/US20260401101A1-quantum-key-receiver.xml"));
        String secret = filing.replace("20260401101", number)
                .replaceFirst("<invention-title([^>]*)>", "<invention-title$1>" + word("xmltitle") + " ")
                .replaceAll("<orgname>", "<orgname>" + word("xmlparty") + " ")
                .replaceFirst("num=\"0001\"", "num=\"" + word("xmlnumber") + "\"")
                .replaceFirst(
                        "quantum key distribution comprises", word("xmltext") + " quantum key distribution comprises");
        assertThat(secret).contains(word("xmltitle"), word("xmlparty"), word("xmlnumber"), word("xmltext"));
        return secret;
    }

    private static WrittenDocuments.Print line(String words) {
        return new WrittenDocuments.Print(72, 72, words);
    }

    private static void filing(Path inbox, String name, String data, Map<String, byte[]> documents) throws IOException {
        Path filing = Files.createDirectory(inbox.resolve(name));
        Files.writeString(filing.resolve("filing.yml"), data);
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            Files.write(filing.resolve(document.getKey()), document.getValue());
        }
    }
}
