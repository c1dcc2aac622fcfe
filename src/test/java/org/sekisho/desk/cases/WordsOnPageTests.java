package org.sekisho.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.cases.WordsOnPage.Box;
import org.sekisho.desk.cases.WordsOnPage.Sought;
import org.sekisho.desk.text.PlaceWords;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.extraction.PageImage;
import org.sekisho.reading.extraction.PageImage.NoPageImage;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

class WordsOnPageTests {

    private static final List<PlacedWord> PAGE =
            page("5 A ring laser gyro-", "10 scope and a mirror.", "Another ring laser is off.");

    @Test
    void findsWordsWhateverStandsBetweenTheirLetters() {
        assertThat(find("a ", "ring laser", " gyroscope and")).containsExactly(new Box(40, 100, 140, 150));
        assertThat(find("Another ", "RING  laser", " is")).containsExactly(new Box(80, 300, 180, 350));
    }

    @Test
    void marksEachLineOnWhichTheyStand() {
        List<PlacedWord> page = page("A ring laser gyro-", "scope and a mirror.");

        assertThat(WordsOnPage.find(page, new Sought("ring ", "laser gyroscope", " and a")))
                .containsExactly(new Box(70, 100, 180, 150), new Box(0, 200, 50, 250));
    }

    @Test
    void marksNothingWhereTheTextDoesNotTellWhichOfSeveralTheyAre() {
        List<PlacedWord> page = page("A laser.", "A laser.");

        assertThat(WordsOnPage.find(page, new Sought("", "laser", ""))).isEmpty();
        assertThat(WordsOnPage.find(page, new Sought("A ", "laser", ". A"))).hasSize(1);
    }

    @Test
    void marksNothingThatStandsInsideOtherWords() {
        assertThat(find("He uses ", "din", " norms")).isEmpty();
        assertThat(find("", "maser", "")).isEmpty();
        assertThat(find("", "...", "")).isEmpty();
    }

    @Test
    void findsWordsThatThePagePrintsInAnotherOrder() {
        List<PlacedWord> shuffled = new ArrayList<>(PAGE);
        Collections.reverse(shuffled);

        assertThat(WordsOnPage.find(shuffled, new Sought("a ", "ring laser", " gyroscope")))
                .containsExactly(new Box(40, 100, 140, 150));
    }

    @Test
    void findsJapaneseInAnyWidth() {
        List<PlacedWord> page = page("量子 暗号 通信 ＬＡＳＥＲ 装置");

        assertThat(WordsOnPage.find(page, new Sought("通信", "LASER装置", ""))).containsExactly(new Box(90, 100, 170, 150));
    }

    /** As those of a picture of which no words are kept, read before their places were. */
    @Test
    void whatCannotBePlacedSaysSo() {
        Passage passage = new Passage(Section.CLAIM, "1", "", "scan.pdf", 2, new TextSpan(0, 5), "laser", false, null);
        Marks.Hit hit = Marks.Hit.of(
                1,
                PlaceWords.of(passage),
                "laser",
                WordsOnPage.find(List.of(), new Sought("", "laser", "")),
                PagePictures.Drawn.of(new PageImage.None(NoPageImage.values()[0])));

        assertThat(hit.lines()).isEmpty();
        assertThat(ResourceBundle.getBundle("messages/desk", Locale.ROOT).getString(hit.atKey()))
                .contains("not marked: its place in the picture is not known");
    }

    private static List<Box> find(String before, String words, String after) {
        return WordsOnPage.find(PAGE, new Sought(before, words, after));
    }

    /** Lines below each other from 100 on, 100 apart; each letter is 10 wide. */
    private static List<PlacedWord> page(String... lines) {
        List<PlacedWord> words = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            int at = 0;
            for (String word : lines[i].split(" ")) {
                int end = at + 10 * word.length();
                words.add(new PlacedWord(word, at, 100 + 100 * i, end, 150 + 100 * i));
                at = end + 10;
            }
        }
        return words;
    }
}
