package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.Filing;
import org.sekisho.reading.gazette.CorpusFilings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** What is a marking, and what are words that speak of one. */
class MarkingsTests {

    private final Markings markings = MarkingsFixture.asShipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOP SECRET",
                "T O P  S E C R E T",
                "— TOP SECRET —",
                "TOP SECRET//SI//NOFORN",
                "TOP SECRET 3",
                "Page 3 of 12 TOP SECRET",
                "COSMIC TOP SECRET",
                "NATO SECRET",
                "𝐍𝐀𝐓𝐎 𝐒𝐄𝐂𝐑𝐄𝐓",
                "***NATO SECRET***",
                "TRÈS SECRET",
                "TRES SECRET",
                "SECRET DEFENSE",
                "STRENG GEHEIM",
                "VS - NUR FÜR DEN DIENSTGEBRAUCH",
                "極秘",
                "極　秘",
                "【極秘】",
                "（特定秘密）",
                "極秘 極秘",
                "TOP\u200b SECRET",
                "ＴＯＰ ＳＥＣＲＥＴ"
            })
    void isAMarkingWhereverItStandsAlone(String line) {
        assertThat(page("A lid.", line, "It closes a pot.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SECRET", "CONFIDENTIAL", "- CONFIDENTIAL -", "機密", "取扱注意", "秘", "㊙", "CONFIDENTIAL 1", "GEHEIM"
            })
    void isAMarkingOnlyAtTheEdgeOfAPage(String line) {
        assertThat(page(line, "A lid.", "It closes a pot.")).as("first").isTrue();
        assertThat(page("A lid.", "It closes a pot.", line)).as("last").isTrue();
        assertThat(page("A lid.", line, "It closes a pot.")).as("between").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET//NOFORN The lid closes the pot by a spring.",
                "[TOP SECRET] The lid closes the pot.",
                "The lid closes the pot. TOP SECRET//NOFORN",
                "【極秘】蓋は鍋を閉じる。"
            })
    void isCarriedByAParagraphInBracketsOrWithCaveats(String paragraph) {
        assertThat(page("A lid.", paragraph, "It closes a pot.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A document marked TOP SECRET is kept apart from documents marked CONFIDENTIAL.",
                "Top Secret",
                "Documents are labelled \"SECRET//NOFORN\" by the labelling unit 12.",
                "SECRET SHARING SYSTEM AND METHOD",
                "The levels are UNCLASSIFIED, CONFIDENTIAL, SECRET and TOP SECRET.",
                "SECRETARY",
                "秘密鍵を共有する。",
                "営業秘密",
                "営業秘密の取扱注意を促す。",
                "A top secret key exchange between two ships.",
                "TOP SECRET KEY EXCHANGE",
                "機密性の高い文書に極秘の印を付ける装置。",
                "極秘文書管理装置",
                "(S) denotes a switch.",
                "UNCLASSIFIED",
                "CONFIDENTIALITY",
                "TOP SECRET: a level above SECRET that the labelling unit 12 knows."
            })
    void isNotMeantByWordsThatSpeakOfIt(String paragraph) {
        assertThat(page(paragraph)).as("alone").isFalse();
        assertThat(page("A lid.", paragraph, "It closes a pot.")).isFalse();
        assertThat(page(paragraph, "It closes a pot.")).as("first").isFalse();
        assertThat(page("A lid.", paragraph)).as("last").isFalse();
    }

    @Test
    void isToldFromItsNeighbourWhereTheTopsOrBottomsOfPagesRepeatIt() {
        String first = "CONFIDENTIAL The lid is held by a spring";
        assertThat(pages(List.of(first, "A pot."), List.of("CONFIDENTIAL and closes the pot.")))
                .isTrue();
        assertThat(pages(List.of("NATO SECRET A lid", "It closes the pot. NATO SECRET")))
                .isTrue();
        assertThat(pages(List.of(first, "A pot."))).isFalse();
        assertThat(pages(List.of(first), List.of("A pot."), List.of("A lid."), List.of("CONFIDENTIAL or not.")))
                .as("on half of the pages")
                .isTrue();
        assertThat(pages(
                        List.of(first),
                        List.of("A pot."),
                        List.of("A lid."),
                        List.of("A cup."),
                        List.of("CONFIDENTIAL or not.")))
                .as("on fewer")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET SHARING SYSTEM", "TOP SECRET KEY EXCHANGE", "極秘 文書管理装置", "極秘文書管理装置", "秘密鍵生成装置"})
    void isNoTitleThatEveryPageRepeats(String title) {
        assertThat(pages(List.of(title, "1", "A lid."), List.of(title, "2", "It closes."), List.of(title + " 3")))
                .isFalse();
        assertThat(pages(List.of(title + " A lid."), List.of(title + " It closes a pot.")))
                .isFalse();
    }

    @Test
    void isNotMeantByJapaneseWordsThatPagesBeginWith() {
        assertThat(pages(List.of("秘密鍵を生成する。", "蓋。"), List.of("秘匿計算を行う。"), List.of("機密情報を守る。")))
                .isFalse();
    }

    @Test
    void isNotMeantByATableOrFigureOfLevels() {
        assertThat(page("FIG. 3", "TOP SECRET", "SECRET", "CONFIDENTIAL", "labelling unit 12"))
                .isFalse();
        assertThat(page("図３", "極秘", "秘", "取扱注意", "付与部１２")).isFalse();
        assertThat(page("TOP SECRET", "SECRET", "CONFIDENTIAL", "labelling unit 12"))
                .as("at the edge of the page it may be a marking")
                .isTrue();
    }

    @Test
    void isAtTheEdgeOfAPageBesideItsNumberToo() {
        assertThat(page("- 3 -", "CONFIDENTIAL", "A lid.", "It closes a pot.")).isTrue();
        assertThat(page("A lid.", "It closes a pot.", "取扱注意", "4/12")).isTrue();
    }

    @Test
    @Timeout(20)
    void isLookedForInShortTimeInLinesThatAreMadeToTakeLong() {
        String slashes = "1/".repeat(79) + "x";
        String caveats = "SECRET/A ".repeat(17) + "!x";

        assertThat(pages(Collections.nCopies(2000, List.of("A lid.", slashes, caveats, "It closes."))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TOP SECRET: gyroscope, true",
        "極秘　ジャイロスコープ, true",
        "極秘：ジャイロスコープ, true",
        "CONFIDENTIAL, true",
        "(SECRET) Gyroscope, true",
        "SECRET SHARING SYSTEM, false",
        "CONFIDENTIAL COMPUTING: AN APPARATUS, false",
        "極秘文書管理装置, false"
    })
    void standsBeforeATitle(String title, boolean marked) {
        assertThat(markings.in(List.of(title), List.of())).isEqualTo(marked);
    }

    @Test
    void isLookedForOnlyInTheWordsAnOfficeNames() {
        Markings none = new Markings(new MarkingSettings(List.of(), List.of()));
        Markings own = new Markings(new MarkingSettings(List.of("STATE SECRET"), List.of()));

        assertThat(none.in(List.of(), List.of(List.of("TOP SECRET")))).isFalse();
        assertThat(own.in(List.of(), List.of(List.of("TOP SECRET")))).isFalse();
        assertThat(own.in(List.of(), List.of(List.of("STATE SECRET")))).isTrue();
    }

    @Test
    void isWhatTheConfigurationShowsEvenWhereThatIsNotThere() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("config", new FileSystemResource(Path.of("config/application.yml")))
                .forEach(environment.getPropertySources()::addLast);
        MarkingSettings shown = new Binder(ConfigurationPropertySources.get(environment))
                .bind("sekisho.marking", MarkingSettings.class)
                .get();

        assertThat(shown).isEqualTo(MarkingsFixture.shipped());
    }

    /** None of them carries a marking: all were published. */
    @ParameterizedTest
    @ValueSource(strings = {"us-xml", "us-zip", "jp-gazette-xml", "ep-xml", "grobid-patent"})
    void isFoundInNoPublishedFiling(String set) throws IOException {
        Corpus.assumePresent();
        List<Filing> filings = CorpusFilings.of(set);
        long marked = filings.stream().filter(markings::in).count();
        System.out.printf("%s: %d of %d filings taken for marked%n", set, marked, filings.size());

        assertThat(filings).isNotEmpty();
        assertThat(marked).isZero();
    }

    private boolean page(String... paragraphs) {
        return pages(List.of(paragraphs));
    }

    @SafeVarargs
    private boolean pages(List<String>... pages) {
        return pages(List.of(pages));
    }

    private boolean pages(Collection<List<String>> pages) {
        return markings.in(List.of(), List.copyOf(pages));
    }
}
