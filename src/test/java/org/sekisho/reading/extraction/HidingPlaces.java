package org.sekisho.reading.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Documents that say something harmless, and a word somewhere else than where one reads. */
final class HidingPlaces {

    /** No word of any language, and so none that is there by chance. */
    static final String CANARY = "quilvarandine";

    static final String HARMLESS = "The lid of the box is held by a hinge and closed with a hook.";

    private static final String GRANT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <us-patent-application lang="EN" dtd-version="v4.3 2012-12-04" file="US20260999999A1-20260108.XML" %9$s>
            <us-bibliographic-data-application lang="EN" country="US">
            <publication-reference><document-id><country>US</country><doc-number>20260999999</doc-number><kind>A1</kind>
            <date>20260108</date></document-id></publication-reference>
            <invention-title id="d2e43">Box with a lid</invention-title>%1$s
            <us-parties><us-applicants><us-applicant><addressbook><last-name>Miller</last-name>%2$s</addressbook>
            </us-applicant></us-applicants></us-parties></us-bibliographic-data-application>%3$s
            <abstract id="abstract"><p id="p-0001" num="0000">A box with a lid.</p></abstract>
            <drawings id="DRAWINGS"><figure id="Fig-1" num="00001"><img id="EMI-1" file="D1.TIF" alt="%4$s"/>%5$s</figure></drawings>
            <description id="description"><p id="p-0002" num="0001">The lid of the box is held by a hinge.%6$s</p></description>
            <claims id="claims"><claim id="CLM-00001" num="00001"><claim-text>1. A box with a lid.</claim-text></claim>%7$s</claims>
            </us-patent-application>%8$s
            """;

    private HidingPlaces() {}

    /**
     * One of them.
     *
     * @param where in words
     */
    record Place(String where, String file, byte[] document) {

        @Override
        public String toString() {
            return where;
        }
    }

    static List<Place> all() {
        List<Place> all = new ArrayList<>();
        all.addAll(officeXml());
        all.addAll(docx());
        all.addAll(odt());
        html().forEach(all::add);
        rtf().forEach(all::add);
        all.addAll(others());
        all.addAll(HidingPlacesInPdf.all());
        return all;
    }

    /** One of each kind in which nothing is hidden. */
    static List<Place> harmless() {
        return List.of(
                xml("office XML", 1, ""),
                word("nothing", ""),
                HidingPlacesInPdf.harmless(),
                new Place("odt", "a.odt", odt(HARMLESS, "settings.xml", "<a/>")),
                new Place("html", "a.html", bytes("<html><body><p>" + HARMLESS + "</p></body></html>")),
                new Place("rtf", "a.rtf", bytes("{\\rtf1\\ansi " + HARMLESS + "\\par}")));
    }

    private static List<Place> officeXml() {
        List<Place> places = rows("""
            1 | an unknown child of the bibliography | <note>%s</note>
            1 | a citation | <us-references-cited><us-citation><othercit>%s</othercit></us-citation></us-references-cited>
            2 | an unknown child of an address | <remark><deeper>%s</deeper></remark>
            3 | an element between the parts | <annex><p>%s</p></annex>
            4 | a drawing's alternative text | %s
            5 | text in the drawings | <caption>%s</caption>
            6 | an attribute nobody knows | <b hint="%s">.</b>
            6 | a comment | <!-- %s -->
            6 | a processing instruction | <?note %s?>
            3 | CDATA outside of the text | <annex><![CDATA[%s]]></annex>
            8 | behind the root element | <!-- %s -->
            7 | text right in the claims | %s
            9 | an attribute of the root | status-note="%s"
            6 | maths of an unknown kind | <maths><formula text="%s"/></maths>
            """)
                .map(row -> xml("office XML: " + row[1], Integer.parseInt(row[0]), row[2]))
                .collect(Collectors.toCollection(ArrayList::new));
        places.add(xml("office XML: letters in elements of their own", 3, "<annex>" + apart("<x>%c</x>") + "</annex>"));
        String aps =
                "PATN\nWKU  D04321011\nTTL  Box with a lid\nUREF\nPNO  %s\nABST\nPAL  A box with a lid.\nCLMS\nNUM  1.\nPAR  1. A box.\n";
        places.add(new Place("green book: a section that is front page", "a.txt", bytes(aps.formatted(CANARY))));
        return places;
    }

    private static Stream<String[]> rows(String table) {
        return table.lines().map(row -> row.split(" \\| "));
    }

    /** The word cut into letters, each in the markup given. */
    private static String apart(String markup) {
        return CANARY.chars().mapToObj(markup::formatted).collect(Collectors.joining());
    }

    private static Place xml(String where, int at, String markup) {
        Object[] holes = {"", "", "", "", "", "", "", "", ""};
        holes[at - 1] = markup.replace("%s", CANARY);
        return new Place(where, "application.xml", bytes(GRANT.formatted(holes).strip()));
    }

    private static List<Place> docx() {
        List<Place> places =
                rows("""
            an equation | <w:p><m:oMath><m:r><m:t>%s</m:t></m:r></m:oMath></w:p>
            text of a direction | <w:p><w:dir w:val="rtl"><w:r><w:t>%s</w:t></w:r></w:dir></w:p>
            a drawing's text | <w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><a:p><a:r><a:t>%s</a:t></a:r></a:p></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            alternative text | <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="%s"/></wp:inline></w:drawing></w:r></w:p>
            word art | <w:p><w:r><w:pict><v:shape><v:textpath string="%s"/></v:shape></w:pict></w:r></w:p>
            a deletion that is tracked | <w:p><w:del><w:r><w:delText>%s</w:delText></w:r></w:del></w:p>
            an insertion that is tracked | <w:p><w:ins><w:r><w:t>%s</w:t></w:r></w:ins></w:p>
            hidden text | <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>%s</w:t></w:r></w:p>
            a field's instructions | <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE %s</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            a simple field | <w:p><w:fldSimple w:instr="QUOTE %s"/></w:p>
            a text box | <w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
            a fallback | <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:t>%s</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
            a content control | <w:sdt><w:sdtPr><w:alias w:val="%s"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>
            ruby | <w:p><w:r><w:ruby><w:rt><w:r><w:t>%s</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>x</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>
            """).map(row -> word(row[0], row[1])).collect(Collectors.toCollection(ArrayList::new));
        places.add(word("symbols", "<w:p><w:r>" + apart("<w:sym w:font=\"Arial\" w:char=\"%04X\"/>") + "</w:r></w:p>"));
        for (String part : """
                word/header9.xml word/footnotes.xml word/comments.xml word/glossary/document.xml word/charts/chart1.xml
                word/diagrams/data1.xml customXml/item1.xml docProps/custom.xml word/unknown.xml
                """.strip().split("\\s+")) {
            places.add(part("docx: " + part, part, "<x:p xmlns:x=\"urn:x\"><x:t>" + CANARY + "</x:t></x:p>"));
        }
        places.add(part(
                "docx: a part that is a web page", "word/afchunk.htm", "<html><body>" + CANARY + "</body></html>"));
        places.add(part("docx: a part of text", "word/notes.txt", CANARY));
        places.add(part("docx: a part of unknown bytes", "word/data.bin", "\u0001\u0002\u0003" + CANARY));
        return places;
    }

    private static Place word(String where, String markup) {
        return new Place(
                "docx: " + where,
                "a.docx",
                changed(
                        "word/document.xml",
                        xml -> xml.replace("</w:body>", markup.replace("%s", CANARY) + "</w:body>")
                                .replaceFirst(
                                        "<w:document ",
                                        "<w:document xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                                                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                                                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                                                + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
                                                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" ")));
    }

    private static Place part(String where, String name, String content) {
        return new Place(where, "a.docx", changed(name, before -> content));
    }

    private static byte[] changed(String name, UnaryOperator<String> change) {
        try {
            List<String> entries = new ArrayList<>();
            try (ZipInputStream docx = new ZipInputStream(new ByteArrayInputStream(WrittenDocuments.docx(HARMLESS)))) {
                for (ZipEntry entry = docx.getNextEntry(); entry != null; entry = docx.getNextEntry()) {
                    String content = new String(docx.readAllBytes(), StandardCharsets.UTF_8);
                    entries.add(entry.getName());
                    entries.add(entry.getName().equals(name) ? withoutOwnNames(change, content) : content);
                }
            }
            if (!entries.contains(name)) {
                entries.addAll(List.of(name, change.apply("")));
            }
            return WrittenDocuments.zip(entries.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** POI declares some of the names itself, and none may be declared twice. */
    private static String withoutOwnNames(UnaryOperator<String> change, String content) {
        return change.apply(content.replaceFirst(
                "<w:document [^>]*>",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"));
    }

    private static List<Place> odt() {
        List<Place> places = rows("""
            an annotation | <text:p>x<office:annotation><text:p>%s</text:p></office:annotation></text:p>
            a formula beside the text | <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>%s</mi></math>
            a change that is tracked | <text:tracked-changes><text:changed-region><text:deletion><text:p>%s</text:p></text:deletion></text:changed-region></text:tracked-changes>
            a field's default | <text:p><text:text-input text:description="%s">x</text:text-input></text:p>
            """).map(row -> odt(row[0], row[1])).collect(Collectors.toCollection(ArrayList::new));
        for (String part : List.of(
                "styles.xml",
                "meta.xml",
                "settings.xml",
                "Object 1/content.xml",
                "Configurations2/x.xml",
                "notes.txt")) {
            String content = part.endsWith("xml") ? "<x:p xmlns:x=\"urn:x\"><x:t>" + CANARY + "</x:t></x:p>" : CANARY;
            places.add(new Place("odt: " + part, "a.odt", odt(HARMLESS, part, content)));
        }
        return places;
    }

    private static Place odt(String where, String markup) {
        String text = "</text:p>" + markup.replace("%s", CANARY) + "<text:p>" + HARMLESS;
        return new Place("odt: " + where, "a.odt", odt(HARMLESS + text, "settings.xml", "<a/>"));
    }

    private static byte[] odt(String text, String part, String content) {
        try {
            String document =
                    "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>"
                            + text + "</text:p></office:text></office:body></office:document-content>";
            return WrittenDocuments.zip(
                    "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", document, part, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Place> html() {
        return """
            <input value="%s">
            <textarea>%s</textarea>
            <option value="%s">x</option>
            <img alt="%s">
            <p title="%s">x</p>
            <input placeholder="%s">
            <noscript>%s</noscript>
            <template><p>%s</p></template>
            <p hidden>%s</p>
            <p style="display:none">%s</p>
            <details><p>%s</p></details>
            <iframe srcdoc="&lt;p&gt;%s"></iframe>
            <svg><text>%s</text></svg>
            <p data-note="%s">x</p>
            <!-- %s -->
            <script>var x = '%s';</script>
            <style>p::after { content: '%s' }</style>
            <meta name="description" content="%s">
            <object data="data:text/plain,%s">x</object>
            <a href="data:text/html,%s">x</a>
            <xmp>%s</xmp>
            <marquee><blink>%s</blink></marquee>
            """.lines().map(markup -> new Place(
                "html: " + markup,
                "a.html",
                bytes("<html><head><title>Box</title></head><body><p>" + HARMLESS + "</p>"
                        + markup.replace("%s", CANARY) + "</body></html>")));
    }

    private static Stream<Place> rtf() {
        return """
            {\\header %s\\par}
            {\\footer %s}
            {\\footnote %s}
            {\\listtext %s\\tab}
            {\\v %s}
            {\\*\\annotation %s}
            {\\info{\\subject %s}}
            {\\field{\\*\\fldinst QUOTE %s}{\\fldrslt x}}
            {\\*\\unknown %s}
            {\\object{\\*\\objdata %s}}
            {\\deleted %s}
            {\\*\\bkmkstart %s}
            {\\pntext %s}
            {\\*\\shppict{\\sp{\\sn wzDescription}{\\sv %s}}}
            {\\*\\nextfile %s}
            """.lines().map(markup -> new Place(
                "rtf: " + markup,
                "a.rtf",
                bytes("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0 " + HARMLESS + "\\par "
                        + markup.replace("%s", CANARY) + "\\par}")));
    }

    private static List<Place> others() {
        return List.of(
                new Place("rtf: behind the end", "a.rtf", bytes("{\\rtf1\\ansi " + HARMLESS + "\\par}" + CANARY)),
                new Place(
                        "xml of no office: an attribute",
                        "a.xml",
                        bytes("<a><b note=\"" + CANARY + "\">" + HARMLESS + "</b></a>")),
                new Place(
                        "xml of no office: a comment",
                        "a.xml",
                        bytes("<a><b>" + HARMLESS + "</b><!-- " + CANARY + " --></a>")),
                new Place("text behind a zero", "a.txt", bytes(HARMLESS + "\n\u0000\u0000\n" + CANARY)),
                new Place(
                        "a page of the web that is called a PDF",
                        "a.pdf",
                        bytes("<html><body><p>" + HARMLESS + "<input value='" + CANARY + "'></body></html>")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
