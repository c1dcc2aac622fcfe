package org.sekisho.night.hiding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words that a format's own markup cuts, where a person sees them whole. */
final class CutByMarkup {

    private CutByMarkup() {}

    static List<Hidden> all() {
        List<Hidden> all = new ArrayList<>();
        for (String word : List.of(Hidden.LATIN, Hidden.KANJI)) {
            all.addAll(html(word));
            all.addAll(docx(word));
            all.addAll(odt(word));
            all.addAll(rtf(word));
            all.addAll(office(word));
        }
        return all;
    }

    private static List<Hidden> html(String word) {
        List<Hidden> all = new ArrayList<>();
        Function<String, String> around = markup -> Hidden.sentence("%").replace("%", markup);
        for (String each : List.of(
                "<b>%s</b>",
                "<span>%s</span>",
                "<sup>%s</sup>",
                "%s<wbr>",
                "%s&shy;",
                "%s<!-- x -->",
                "%s<a name='x'></a>",
                "%s<span hidden>x</span>",
                "%s<span style='display:none'>x</span>",
                "%s<span style='font-size:0'>xy</span>",
                "%s<del>x</del>",
                "<i>%s</i>\n")) {
            all.add(Carrier.HTML.holding(each + " " + script(word), around.apply(each(word, each))));
        }
        all.add(Carrier.HTML.holding(
                "cells of a row " + script(word), "</p><table><tr>" + each(word, "<td>%s</td>") + "</tr></table><p>"));
        all.add(Carrier.HTML.holding(
                "cells of a column " + script(word),
                "</p><table>" + each(word, "<tr><td>%s</td><td>7</td></tr>") + "</table><p>"));
        all.add(Carrier.HTML.holding(
                "an item for each " + script(word), "</p><ul>" + each(word, "<li>%s</li>") + "</ul><p>"));
        all.add(Carrier.HTML.holding(
                "a block for each " + script(word), "</p>" + each(word, "<div style='float:left'>%s</div>") + "<p>"));
        all.add(Carrier.HTML.holding("a line for each " + script(word), around.apply(each(word, "%s<br>"))));
        all.add(Carrier.HTML.holding(
                "ruby " + script(word), around.apply("<ruby>" + each(word, "%s<rt>yo</rt>") + "</ruby>")));
        all.add(Carrier.HTML.holding(
                "ruby with brackets " + script(word),
                around.apply("<ruby>" + each(word, "%s<rp>(</rp><rt>yo</rt><rp>)</rp>") + "</ruby>")));
        all.add(Carrier.HTML.holding(
                "white by the second of two rules " + script(word),
                "<style>.w{color:black}.w{color:white}</style>" + around.apply(each(word, "%s<i class=w>xq</i>"))));
        all.addAll(writtenByStyle(word));
        return all;
    }

    /** Words that a page's style or script writes, or whose letters it puts in their order. */
    private static List<Hidden> writtenByStyle(String word) {
        String turned = new StringBuilder(word).reverse().toString();
        String first = word.substring(0, 2);
        String second = word.substring(2);
        return Map.of(
                        "content of a style",
                        "<style>.a::before{content:'%s'}.a::after{content:'%s'}</style><i class=a></i>"
                                .formatted(first, second),
                        "strings of a script",
                        "<script>document.write('%s'+'%s')</script>".formatted(first, second),
                        "against the direction",
                        "<bdo dir=rtl>%s</bdo>".formatted(turned),
                        "in an order of their own",
                        "<span style='display:flex'>" + placed(turned, "<i style='order:%2$d'>%1$s</i>") + "</span>",
                        "each at a place of its own",
                        "<svg><text>" + placed(turned, "<tspan x='%2$d'>%1$s</tspan>") + "</text></svg>",
                        "by classes of a sheet",
                        "<style>" + placed(turned, ".c%2$d{grid-column:%2$d}") + "</style><span>"
                                + placed(turned, "<i class=c%2$d>%1$s</i>") + "</span>")
                .entrySet()
                .stream()
                .map(way -> Carrier.HTML.holding(way.getKey() + " " + script(word), Hidden.BEFORE + way.getValue()))
                .toList();
    }

    /** Letters from the last to the first, each with the number of its place. */
    private static String placed(String turned, String each) {
        return IntStream.range(0, turned.length())
                .mapToObj(at -> each.formatted(turned.substring(at, at + 1), turned.length() - at))
                .collect(Collectors.joining());
    }

    private static List<Hidden> docx(String word) {
        List<Hidden> all = new ArrayList<>();
        for (String between : List.of(
                "",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>xq</w:t></w:r>",
                "<w:del><w:r><w:delText>xq</w:delText></w:r></w:del>",
                "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:bookmarkEnd w:id=\"1\"/>",
                "<w:r><w:softHyphen/></w:r>",
                "<w:r><w:noBreakHyphen/></w:r>",
                "<w:r><w:br/></w:r>",
                "<w:r><w:tab/></w:r>",
                "<w:proofErr w:type=\"spellStart\"/>",
                "<w:r><w:rPr><w:sz w:val=\"1\"/></w:rPr><w:t>xq</w:t></w:r>",
                "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>xq</w:t></w:r>")) {
            all.add(Carrier.DOCX.holding(
                    "runs with " + between + " between " + script(word),
                    docxSentence(each(word, Carrier.runs("%s") + between))));
        }
        all.add(Carrier.DOCX.holding(
                "struck runs " + script(word),
                docxSentence(each(word, "<w:r><w:rPr><w:strike/></w:rPr><w:t>%s</w:t></w:r>"))));
        all.add(
                Carrier.DOCX.holding(
                        "ruby " + script(word),
                        docxSentence(
                                each(
                                        word,
                                        "<w:r><w:ruby><w:rt><w:r><w:t>yo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>%s</w:t></w:r></w:rubyBase></w:ruby></w:r>"))));
        all.add(Carrier.DOCX.holding(
                "cells of a row " + script(word),
                "</w:p><w:tbl><w:tr>" + each(word, "<w:tc><w:p>" + Carrier.runs("%s") + "</w:p></w:tc>")
                        + "</w:tr></w:tbl><w:p>"));
        all.add(Carrier.DOCX.holding(
                "cells of a column " + script(word),
                "</w:p><w:tbl>" + each(word, "<w:tr><w:tc><w:p>" + Carrier.runs("%s") + "</w:p></w:tc></w:tr>")
                        + "</w:tbl><w:p>"));
        all.add(Carrier.DOCX.holding(
                "a paragraph for each " + script(word),
                "</w:p>" + each(word, "<w:p>" + Carrier.runs("%s") + "</w:p>") + "<w:p>"));
        return all;
    }

    private static String docxSentence(String runs) {
        return Carrier.runs(Hidden.BEFORE + " ") + runs + Carrier.runs(" " + Hidden.AFTER);
    }

    private static List<Hidden> odt(String word) {
        List<Hidden> all = new ArrayList<>();
        for (String each : List.of(
                "<text:span>%s</text:span>",
                "%s<text:s/>",
                "%s<text:tab/>",
                "%s<text:line-break/>",
                "%s<text:soft-page-break/>",
                "%s<text:bookmark text:name=\"x\"/>",
                "%s<office:annotation><text:p>xq</text:p></office:annotation>",
                "%s<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>xq</text:p></text:note-body></text:note>",
                "<text:ruby><text:ruby-base>%s</text:ruby-base><text:ruby-text>yo</text:ruby-text></text:ruby>")) {
            all.add(Carrier.ODT.holding(
                    each + " " + script(word), Hidden.sentence("%").replace("%", each(word, each))));
        }
        return all;
    }

    private static List<Hidden> rtf(String word) {
        List<Hidden> all = new ArrayList<>();
        for (String each : List.of(
                "{\\b %s}",
                "%s{\\v xq}",
                "%s{\\deleted xq}",
                "%s\\-",
                "%s\\line ",
                "%s\\tab ",
                "%s{\\*\\bkmkstart x}",
                "%s{\\*\\annotation xq}",
                "%s{\\fs1 xq}",
                "{\\strike %s}")) {
            String letters = word.codePoints()
                    .mapToObj(letter -> each.replace("%s", Carrier.rtf(Character.toString(letter))))
                    .collect(Collectors.joining());
            all.add(Carrier.RTF.holding(each + " " + script(word), Hidden.BEFORE + " " + letters + " " + Hidden.AFTER));
        }
        all.add(Carrier.RTF.holding(
                "cells of a row " + script(word),
                "\\trowd "
                        + word.codePoints()
                                .mapToObj(letter -> Carrier.rtf(Character.toString(letter)) + "\\cell ")
                                .collect(Collectors.joining())
                        + "\\row "));
        return all;
    }

    private static List<Hidden> office(String word) {
        Carrier carrier = word.equals(Hidden.LATIN) ? Carrier.US : Carrier.JP;
        List<Hidden> all = new ArrayList<>();
        for (String each : List.of(
                "<b>%s</b>",
                "<sub>%s</sub>",
                "%s<!-- x -->",
                "%s<?x y?>",
                "%s<br/>",
                "%s\n",
                "<x>%s</x>",
                "%s<img file=\"a.tif\"/>")) {
            all.add(carrier.holding(each, Hidden.sentence("%").replace("%", each(word, each))));
        }
        all.add(carrier.holding(
                "halves in lines", Hidden.sentence(word.substring(0, 3) + "\n    " + word.substring(3))));
        all.add(carrier.holding(
                "halves parted by an empty line",
                Hidden.sentence(word.substring(0, 3) + "<br/>\n<br/>" + word.substring(3))));
        all.add(carrier.holding("paragraphs", each(word, "</p><p>%s")));
        all.add(carrier.holding(
                "cells of a row",
                "<tables num=\"1\"><table><tgroup cols=\"20\"><tbody><row>" + each(word, "<entry>%s</entry>")
                        + "</row></tbody></tgroup></table></tables>"));
        all.add(carrier.holding(
                "cells of a column",
                "<tables num=\"1\"><table><tgroup cols=\"2\"><tbody>"
                        + each(word, "<row><entry>%s</entry><entry>7</entry></row>")
                        + "</tbody></tgroup></table></tables>"));
        return all;
    }

    private static String each(String word, String markup) {
        return word.codePoints()
                .mapToObj(letter -> markup.replace("%s", Character.toString(letter)))
                .collect(Collectors.joining());
    }

    private static String script(String word) {
        return word.equals(Hidden.LATIN) ? "(Latin)" : "(Japanese)";
    }
}
