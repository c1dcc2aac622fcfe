package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.ExtractedText.Page;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;

class PageTurnsTests {

    private static final String ENGLISH = "A frame that holds a towed array of hydrophones within a range of 500 km is"
            + " made of GaN and, at its upper end, carries a cover with hinges of steel.";
    private static final String JAPANESE = "量子暗号を用いる通信装置であって、航続距離が500kmの機体に載せる筐体と蓋とを備える。";

    /** Lines at the head or foot of a page, by its number. */
    private static final List<IntFunction<String>> LINES = List.of(
            page -> "US 2026/0401101 A1",
            page -> "Patent Application Publication Nov. 5, 2026 Sheet " + page + " of 12",
            page -> "attorney docket 123-" + page,
            page -> "－" + page + "－",
            page -> "（" + page + "）特開２０２６－１２３４５６",
            page -> "- " + page + " -");

    /** A sentence that the ends of pages cut into pieces, and what stands at the head and foot of the pages. */
    private record Cut(List<String> pieces, List<IntFunction<String>> heads, List<IntFunction<String>> feet) {

        private Page page(int number, boolean headed) {
            List<String> lines = new ArrayList<>();
            (headed ? heads : List.<IntFunction<String>>of()).forEach(line -> lines.add(line.apply(number)));
            lines.add(pieces.get(number - 1));
            feet.forEach(line -> lines.add(line.apply(number)));
            return new Page(
                    number,
                    lines.stream()
                            .map(words -> new Paragraph(Headings.looksLikeOne(words), words))
                            .toList());
        }
    }

    @Property
    void readASentenceInOneWhateverStandsAtTheHeadsAndFeetOfItsPages(@ForAll("cuts") Cut cut, @ForAll boolean claims) {
        List<Page> pages = Stream.iterate(1, page -> page + 1)
                .limit(cut.pieces.size())
                .map(page -> cut.page(page, true))
                .toList();

        isWhole(cut, pages, claims);
    }

    @Property
    void readItInOneWhereOnePageAloneHasAHead(@ForAll("cutsInTwo") Cut cut) {
        isWhole(new Cut(cut.pieces, cut.heads, List.of()), List.of(cut.page(1, false), cut.page(2, true)), false);
    }

    /** An applicant may have the next words of a sentence look like a running head, on one page or on each. */
    @Property
    void readNextWordsThatLookLikeAHeadInTheirPlace(
            @ForAll @IntRange(min = 1, max = 3) int pages, @ForAll boolean foot, @ForAll boolean japanese) {
        String words = japanese ? "量子" : "It holds a towed";
        String next = japanese ? "暗号" : "array";
        String end = japanese ? "装置は筐体と蓋とを備える。" : "of hydrophones in a frame that is made of steel.";
        List<Page> all = new ArrayList<>();
        for (int page = 1; page <= pages + 1; page++) {
            List<String> lines = new ArrayList<>();
            lines.addAll(foot || page == 1 ? List.of() : List.of(next));
            lines.addAll(page == 1 ? List.of(words) : List.of(end, words));
            lines.addAll(foot ? List.of(next) : List.of());
            all.add(new Page(
                    page, lines.stream().map(line -> new Paragraph(false, line)).toList()));
        }

        List<TextBlock> blocks = new SectionsByHeadings()
                .in("a.pdf", DocumentRole.SPECIFICATION, new ExtractedText(all))
                .blocks();
        assertThat(blocks).anyMatch(block -> bare(block.words()).contains(bare(words + next + end)));
    }

    private static void isWhole(Cut cut, List<Page> pages, boolean claims) {
        List<String> found = new SectionsByHeadings()
                        .in(
                                "a.pdf",
                                claims ? DocumentRole.CLAIMS : DocumentRole.SPECIFICATION,
                                new ExtractedText(pages))
                        .blocks()
                        .stream()
                        .flatMap(block -> Stream.of(block.heading(), block.words()))
                        .toList();

        assertThat(found).anyMatch(words -> bare(words).contains(bare(String.join("", cut.pieces))));
        String all = bare(String.join("", found));
        pages.stream()
                .flatMap(page -> page.paragraphs().stream())
                .forEach(paragraph -> assertThat(all).contains(bare(paragraph.words())));
    }

    private static String bare(String words) {
        return words.replaceAll("\\s", "");
    }

    @Provide
    Arbitrary<Cut> cuts() {
        return Arbitraries.of(ENGLISH, JAPANESE)
                .flatMap(words -> pieces(words, 3).flatMap(this::withLines));
    }

    @Provide
    Arbitrary<Cut> cutsInTwo() {
        return Arbitraries.of(ENGLISH, JAPANESE)
                .flatMap(words ->
                        pieces(words, 2).flatMap(pieces -> lines(4).map(heads -> new Cut(pieces, heads, List.of()))));
    }

    private Arbitrary<Cut> withLines(List<String> pieces) {
        return Combinators.combine(lines(4), lines(2)).as((heads, feet) -> new Cut(pieces, heads, feet));
    }

    private static Arbitrary<List<IntFunction<String>>> lines(int most) {
        return Arbitraries.of(LINES).list().ofMinSize(0).ofMaxSize(most).uniqueElements();
    }

    /** Cuts words at blanks, or between any two letters of Japanese, and not within a number. */
    private static Arbitrary<List<String>> pieces(String words, int most) {
        String[] units = words.split("(?<= )|(?<=[^\\x00-\\x7f])|(?=[^\\x00-\\x7f])");
        return Arbitraries.integers()
                .between(1, units.length - 1)
                .set()
                .ofMinSize(1)
                .ofMaxSize(most - 1)
                .map(places -> {
                    List<String> pieces = new ArrayList<>();
                    int from = 0;
                    for (int place : places.stream().sorted().toList()) {
                        pieces.add(joined(units, from, place));
                        from = place;
                    }
                    pieces.add(joined(units, from, units.length));
                    return pieces;
                });
    }

    private static String joined(String[] units, int from, int to) {
        return String.join("", Arrays.copyOfRange(units, from, to)).strip();
    }
}
