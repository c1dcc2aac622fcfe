package org.sekisho.reading.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/** Filings of made-up sentences: words of a language drawn at random, among quotations of others, names and citations. */
class TextLanguagesTests {

    private static final Set<String> ENGLISH_AND_JAPANESE = Set.of("en", "ja");

    /** Common words of ours; what stands between them is a blank, or nothing where the language has none. */
    private static final Map<String, String> FOREIGN = """
            de: der die das und in mit von zu auf ist sind wird ein eine Verfahren Vorrichtung Gehäuse Lampe dass oder nicht durch nach Wasser groß klein dieser welche kann
            fr: le la les et dans avec de du des un une est sont dispositif lampe boîtier procédé pour par sur que qui ne pas ou cette peut eau grand selon
            es: el la los las y en con de del un una es son dispositivo lámpara caja procedimiento para por sobre que no o esta puede agua grande según
            it: il la gli le e nel con di del un una è sono dispositivo lampada scatola per da su che non o questa può acqua grande secondo
            nl: de het een en van met op voor door is zijn wordt inrichting lamp doos werkwijze dat niet ook water groot volgens naar bij
            pl: i w na z do się jest nie to że przez dla po oraz lub który urządzenie lampa sposób woda duży według od pod jak
            fi: ja on ei se että joka tämä laite lamppu vesi suuri ovat olla mutta kun niin myös sen mukaan kanssa menetelmä
            tr: ve bir bu için ile da de olan olarak gibi daha cihaz lamba su büyük en çok veya ne kadar yöntem
            ru: и в на с по для не что это как или устройство лампа способ вода который при от до из также может быть
            el: και το η ο στο με για από είναι συσκευή λάμπα νερό που δεν ένα μια μέθοδος αυτό
            ko: 장치는 램프를 포함하며 물이 있는 상자에 의해 방법과 그리고 또는 상기 제어부가 연결된다
            zh: 装置 包括 灯 和 水 的 在 与 所述 方法 其 中 连接 设置 于 以及 控制 部分 用于
            ar: في من على إلى هذا جهاز مصباح الماء الذي التي أو مع عن طريقة يكون كل
            vi: và của là có không được trong cho với một các những thiết bị đèn nước phương pháp này đó từ theo
            sw: na ya wa kwa ni katika la za kifaa taa maji njia hiyo hii au kama kubwa ndogo
            ja-Latn: no wo ni wa ga to de kara made souchi ranpu mizu houhou kono sono hako matawa oyobi
            invented: blor quane ristu vamel ostrin kelpa dumir fallo sebren tavik ulmor wenta yorsip zaldu
            """.lines()
            .map(line -> line.split(": "))
            .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> one, TreeMap::new));

    private static final String ENGLISH =
            "the a of and to in is are that which with by for on or be this from at as device lamp housing method water large small may be has according";

    private static final String JAPANESE = "装置 は ランプ を 含み 、 水 が 流れる 箱 に より 方法 と または 前記 制御部 の 接続 される";

    private static final List<String> BETWEEN = List.of(
            "As Miller wrote, “the quick fox has jumped over a very lazy dog in the park”.",
            "US 5,123,456 A; EP 0 123 456 B1.",
            "Smith, J., Jones, A. et al., Journal of Lamps 12 (1998) 33-41.",
            "2-(4-chlorophenyl)-1H-imidazole, C12H22O11, ACGTACGTTAGC.");

    private final PassageSplitter splitter = PassageSplitter.standard();

    @Property(tries = 100)
    void areToldWhereClaimsAndDescriptionStandOnlyInALanguageThatNoListSpeaks(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int paragraphs) {
        FOREIGN.forEach((language, words) -> {
            List<TextBlock> text = new ArrayList<>();
            text.add(block(Section.TITLE, "", "A lamp"));
            text.add(block(Section.ABSTRACT, "", text("en", ENGLISH, random, 60)));
            for (int i = 0; i < paragraphs; i++) {
                text.add(block(Section.DESCRIPTION, "", text(language, words, random, 40 + random.nextInt(60))));
                text.add(block(Section.DESCRIPTION, "", BETWEEN.get(random.nextInt(BETWEEN.size()))));
            }
            for (int claim = 1; claim <= 3; claim++) {
                text.add(block(Section.CLAIM, String.valueOf(claim), text(language, words, random, 25)));
            }

            assertThat(told(text)).as(language).isNotEmpty();
        });
    }

    @Property(tries = 70)
    void areToldWhereMoreThanAPageOfTheDescriptionStandsOnlyInSuchALanguage(@ForAll Random random) {
        FOREIGN.forEach((language, words) -> {
            List<TextBlock> text = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                text.add(block(Section.DESCRIPTION, "", text(language, words, random, 90)));
                text.add(block(Section.DESCRIPTION, "", BETWEEN.get(random.nextInt(BETWEEN.size()))));
            }
            text.add(block(Section.CLAIM, "1", text("en", ENGLISH, random, 40)));

            assertThat(told(text)).as(language).isNotEmpty();
        });
    }

    @Property(tries = 70)
    void areNotToldOfEnglishOrJapaneseAmongQuotationsNamesAndCitations(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int paragraphs) {
        FOREIGN.forEach((language, words) -> {
            boolean english = random.nextBoolean();
            List<TextBlock> text = new ArrayList<>();
            text.add(block(Section.TITLE, "", text(language, words, random, 8)));
            for (int i = 0; i < paragraphs; i++) {
                text.add(block(Section.DESCRIPTION, "", own(english, random, 60 + random.nextInt(60))));
                text.add(block(Section.DESCRIPTION, "", text(language, words, random, 1 + random.nextInt(15))));
                text.add(block(Section.DESCRIPTION, "", BETWEEN.get(random.nextInt(BETWEEN.size()))));
            }
            for (int claim = 1; claim <= 3; claim++) {
                text.add(block(Section.CLAIM, String.valueOf(claim), own(english, random, 25)));
            }

            assertThat(told(text)).as(language).isEmpty();
        });
    }

    @Property(tries = 100)
    void areNotToldOfALanguageWhoseClaimsAreAllThereInASpokenOne(@ForAll Random random) {
        String german = FOREIGN.get("de");
        List<TextBlock> text = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            text.add(block(Section.DESCRIPTION, "", text("de", german, random, 90)));
        }
        for (int claim = 1; claim <= 3; claim++) {
            text.add(block(Section.CLAIM, String.valueOf(claim), text("de", german, random, 30)));
            text.add(block(Section.CLAIM, "en " + claim, text("en", ENGLISH, random, 35)));
        }
        assertThat(told(text)).isEmpty();

        text.add(block(Section.CLAIM, "4", text("de", german, random, 30)));
        assertThat(told(text)).as("a claim more in German than in English").containsExactly("de");
    }

    @Property(tries = 70)
    void areToldOfTextInCapitals(@ForAll Random random) {
        FOREIGN.keySet().stream()
                .filter(language -> !language.equals("invented"))
                .forEach(language -> {
                    String words =
                            text(language, FOREIGN.get(language), random, 60).toUpperCase(Locale.ROOT);
                    assertThat(told(List.of(block(Section.CLAIM, "1", words))))
                            .as(words)
                            .isNotEmpty();
                });
    }

    /** A person reads words that are glued together, quoted one by one or in humps. */
    @Property(tries = 70)
    void areToldHoweverTheirWordsAreGlued(@ForAll Random random) {
        List<String> glues = List.of(";", ":", ".", "\" \"", "|", "+", "<>", " #");
        FOREIGN.keySet().stream()
                .filter(language -> !Set.of("invented", "zh", "ko").contains(language))
                .forEach(language -> {
                    String words = text(language, FOREIGN.get(language), random, 90);
                    String glued = words.replace(" ", glues.get(random.nextInt(glues.size())));
                    assertThat(told(List.of(block(Section.CLAIM, "1", glued))))
                            .as(glued)
                            .isNotEmpty();
                });
    }

    @Property(tries = 50)
    void areToldWhereTheirWordsAreHumps(@ForAll Random random) {
        for (String language : List.of("de", "fr", "es", "nl")) {
            StringBuilder humps = new StringBuilder();
            for (String word :
                    text(language, FOREIGN.get(language), random, 120).split(" ")) {
                humps.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
            assertThat(told(List.of(block(Section.CLAIM, "1", humps.toString()))))
                    .as(language)
                    .isNotEmpty();
        }
    }

    /** Keys of records, styles, addresses, codes of countries and names of people are no text in an unknown language. */
    @Property(tries = 70)
    void areNotToldOfWhatMachinesWroteForEachOther(@ForAll Random random) {
        List<String> shapes = List.of(
                "\"%sId\": \"%s\", \"%s_kind\": null,",
                "%s:%s;margin-%s:2pt;",
                "http://%s.example/%s/%s.xml",
                "US DE %s, et al. AT FR %s [IT] al. US %s,",
                "%sTo%s; grid%s;",
                "<%s lang=\"%s\">%s</");
        String[] words = FOREIGN.get("invented").split(" ");
        StringBuilder record = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            record.append(shapes.get(random.nextInt(shapes.size()))
                            .formatted(name(words, random), name(words, random), name(words, random)))
                    .append(' ');
        }

        assertThat(told(List.of(block(Section.DESCRIPTION, "", record.toString()))))
                .isEmpty();
    }

    /** Names, of which some are small words somewhere, with {@code et al.}: a record of citations is in no language. */
    @Property(tries = 70)
    void areNotToldOfNamesAmongThoseWhoWroteWithThem(@ForAll Random random) {
        String[] names = "Marty Van Li Campbell Park Pal Kington Jung Juhl Jenkins Ishii Wegener Ando Crews".split(" ");
        StringBuilder record = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            record.append("\"%s et al.\", \"%s\", ".formatted(name(names, random), name(names, random)));
        }

        assertThat(told(List.of(block(Section.DESCRIPTION, "", record.toString()))))
                .isEmpty();
    }

    private static String name(String[] words, Random random) {
        String word = words[random.nextInt(words.length)];
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    @Test
    void areNotToldOfATranslationThatIsADocumentOfItsOwn() {
        Random random = new Random(1);
        List<TextBlock> text = new ArrayList<>();
        text.add(TextBlock.of(Section.DESCRIPTION, "original.txt", text("de", FOREIGN.get("de"), random, 900)));
        text.add(TextBlock.of(Section.DESCRIPTION, "english.txt", text("en", ENGLISH, random, 900)));

        assertThat(told(text)).isEmpty();
        assertThat(told(text.subList(0, 1))).containsExactly("de");
    }

    @Test
    void areNoneForListsThatHaveWordsInItOrNoWordsAtAll() {
        List<TextBlock> german = List.of(block(Section.CLAIM, "1", text("de", FOREIGN.get("de"), new Random(1), 40)));

        Map.of(Set.of("de"), Set.<String>of(), Set.<String>of(), Set.<String>of(), Set.of("ja"), Set.of("de"))
                .forEach((spoken, told) -> assertThat(TextLanguages.notLookedAt(splitter.split(filing(german)), spoken))
                        .isEqualTo(told));
    }

    /** No word of a language is known, and its letters tell that no list speaks it; of a list with words in such letters they do not. */
    @Property(tries = 100)
    void areToldOfAFewLinesInLettersOfAScriptThatNoListIsWrittenIn(
            @ForAll Random random, @ForAll @IntRange(min = 15, max = 60) int words) {
        List.of('\u0430', '\u0561', '\u1208', '\u0995', '\u0905', '\u0780').forEach(first -> {
            List<TextBlock> text = List.of(
                    block(Section.TITLE, "", "A lamp"), block(Section.DESCRIPTION, "", invented(first, random, words)));

            assertThat(told(text)).as("%c", first).hasSize(1);
        });
        List<TextBlock> cyrillic = List.of(block(Section.DESCRIPTION, "", invented('\u0430', random, words)));
        assertThat(TextLanguages.notLookedAt(splitter.split(filing(cyrillic)), Set.of("en", "bg")))
                .isEmpty();
        List<TextBlock> page = List.of(block(Section.DESCRIPTION, "", invented('\u0430', random, 600)));
        assertThat(TextLanguages.notLookedAt(splitter.split(filing(page)), Set.of("en", "bg")))
                .as("more than a page that may be any language in these letters")
                .hasSize(1);
    }

    private static String invented(char first, Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < words; word++) {
            for (int letter = 0; letter < 5 + random.nextInt(4); letter++) {
                text.append((char) (first + random.nextInt(16)));
            }
            text.append(word % 9 == 8 ? ". " : " ");
        }
        return text.toString();
    }

    private Set<String> told(List<TextBlock> text) {
        return TextLanguages.notLookedAt(splitter.split(filing(text)), ENGLISH_AND_JAPANESE);
    }

    private static Filing filing(List<TextBlock> text) {
        return new Filing(null, Bibliography.UNKNOWN, text, List.of());
    }

    private static TextBlock block(Section section, String label, String words) {
        return new TextBlock(section, label, "", "a.xml", 0, words, null);
    }

    private static String own(boolean english, Random random, int words) {
        return english ? text("en", ENGLISH, random, words) : text("ja", JAPANESE, random, words);
    }

    /** Sentences of about fifteen words. */
    private static String text(String language, String words, Random random, int count) {
        String[] all = words.split(" ");
        boolean blanks = !Set.of("zh", "ja").contains(language);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i > 0 && blanks ? " " : "").append(all[random.nextInt(all.length)]);
            if (i % 15 == 14) {
                text.append(blanks ? "." : "。");
            }
        }
        return text.toString();
    }
}
