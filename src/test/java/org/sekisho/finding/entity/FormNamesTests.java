package org.sekisho.finding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.Corpus;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamesPlan.NameReaders;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

class FormNamesTests {

    /** What a sentence says, and who is named in it, in brackets. */
    private record Statement(String words, Set<String> names) {

        private static Statement of(String written) {
            Set<String> names = new LinkedHashSet<>();
            Matcher marked = Pattern.compile("\\[(.+?)]").matcher(written);
            while (marked.find()) {
                names.add(marked.group(1));
            }
            return new Statement(written.replaceAll("[\\[\\]]", ""), names);
        }
    }

    @ParameterizedTest
    @CsvSource({"de, 0.9, 0.97", "fr, 0.9, 0.97", "zh, 0.9, 0.95", "ko, 0.9, 0.95"})
    void findsWhoIsNamedAndHardlyAnybodyElse(String language, double recall, double precision) {
        int wanted = 0;
        int found = 0;
        int right = 0;
        List<Statement> statements = statements(language);
        List<String> wrong = new ArrayList<>();
        for (Statement statement : statements) {
            List<String> names = names(language, statement.words());
            wanted += statement.names().size();
            found += names.size();
            right += (int) names.stream().filter(statement.names()::contains).count();
            if (!Set.copyOf(names).equals(statement.names())) {
                wrong.add(statement.words() + " -> " + names);
            }
        }
        System.out.printf(
                "%s: %d statements, %d names: precision %.2f, recall %.2f%n",
                language, statements.size(), wanted, 1.0 * right / found, 1.0 * right / wanted);
        wrong.forEach(System.out::println);
        assertThat(statements).hasSizeGreaterThanOrEqualTo(60);
        assertThat(1.0 * right / wanted).isGreaterThanOrEqualTo(recall);
        assertThat(1.0 * right / found).isGreaterThanOrEqualTo(precision);
    }

    @Property(tries = 200)
    void aNameWithAGermanFormIsFoundWhateverItIs(@ForAll("latin") String name) {
        assertThat(names("de", "Das Verfahren der " + name + " GmbH misst den Druck."))
                .containsExactly(name + " GmbH");
        assertThat(names("de", "Dies wurde von " + name.toLowerCase(Locale.ROOT) + " GmbH genannt."))
                .isEmpty();
    }

    @Property(tries = 200)
    void aPersonWithInitialsIsNoCompany(@ForAll("latin") String surname, @ForAll("latin") String other) {
        String authors = surname + " AG, " + other + " SE und " + surname + " KG (2019)";
        for (String words :
                List.of(authors, "Siehe " + authors + ".", "Nach " + surname + " AG et al. ist dies bekannt.")) {
            assertThat(names("de", words)).isEmpty();
            assertThat(names(
                            "fr",
                            words.replace("AG", "SA").replace("Siehe", "Voir").replace("Nach", "Selon")))
                    .isEmpty();
        }
    }

    @Property(tries = 200)
    void aFrenchUniversityIsFoundByItsTownAndNotWithoutOne(@ForAll("latin") String name) {
        assertThat(names("fr", "Mesures faites par l'Université de " + name + " en hiver."))
                .containsExactly("Université de " + name);
        assertThat(names("fr", "Les mesures de l'université sont exactes.")).isEmpty();
    }

    @Property(tries = 200)
    void aChineseCompanyEndsWhereItsFormDoes(@ForAll("han") String name) {
        assertThat(names("zh", "该装置由" + name + "有限公司制造。")).containsExactly(name + "有限公司");
        assertThat(names("zh", "本公司的装置。")).isEmpty();
    }

    @Property(tries = 200)
    void theParticleIsNoPartOfAKoreanName(@ForAll("hangul") String name) {
        assertThat(names("ko", "장치는 " + name + "연구소에서 제작되었다.")).containsExactly(name + "연구소");
        assertThat(names("ko", "주식회사 " + name + "상사는 장치를 만든다.")).containsExactly("주식회사 " + name + "상사");
    }

    /** What a text repeats must not break the reader: a name has an end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.",
                "A-",
                "Aa ",
                "Aa und ",
                "Institut für ",
                "institut de la aa ",
                "Firma ",
                "大",
                "霞由",
                "대학",
                "가 "
            })
    void isNotBrokenByATextThatRepeatsItself(String piece) {
        for (String language : NameForms.languages()) {
            assertThat(names(language, piece.repeat(3000))).allMatch(name -> name.length() < 1000);
        }
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings()
                .withChars("bdfgklmnprstvz")
                .ofLength(1)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(letters -> String.join("a", letters) + "o")
                .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    @Provide
    Arbitrary<String> han() {
        return Arbitraries.strings().withChars("霞岭雾峰湖松桥溪岚泽").ofMinLength(2).ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> hangul() {
        return Arbitraries.strings().withChars("솔빛누리한별샘들").ofMinLength(2).ofMaxLength(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "zh", "ko"})
    void namesNoPerson(String language) {
        assertThat(statements(language).stream().flatMap(statement -> entities(language, statement.words()).stream()))
                .allMatch(entity -> entity.kind() == Kind.ORGANISATION);
    }

    /** Prints what is found in documents of offices, whose letters nobody wrote for this: not whether it is right. */
    @Test
    void findsFewNamesInDocumentsOfOffices() throws IOException {
        Corpus.assumePresent();
        Map<String, Set<String>> found = new TreeMap<>();
        Map<String, Integer> letters = new TreeMap<>();
        for (String set : List.of("ep-xml", "grobid-patent", "grobid-patent-tests", "robust-xml")) {
            for (Filing filing : CorpusFilings.of(set)) {
                for (TextBlock block : filing.text()) {
                    String label = block.label().length() > 3 && block.label().charAt(2) == ' '
                            ? block.label().substring(0, 2)
                            : String.valueOf(filing.bibliography().language());
                    if (NameForms.languages().contains(label)) {
                        letters.merge(label, block.words().length(), Integer::sum);
                        found.computeIfAbsent(label, any -> new TreeSet<>()).addAll(names(label, block.words()));
                    }
                }
            }
        }
        System.out.printf("letters of documents: %s%nnames found in them: %s%n", letters, found);
        assertThat(found).allSatisfy((language, names) -> assertThat(names).hasSizeLessThan(50));
    }

    @Test
    void saysWhichLanguagesNobodyReads() {
        assertThat(List.of("en", "ja", "de", "fr", "zh", "ko")).allMatch(NameReaders::read);
        assertThat(List.of("ru", "es", "it")).noneMatch(NameReaders::read);
    }

    private static List<String> names(String language, String words) {
        return entities(language, words).stream().map(NamedEntity::name).toList();
    }

    private static List<NamedEntity> entities(String language, String words) {
        TextSpan span = new TextSpan(7, 7 + words.length());
        FormNames reader = FormNames.of(language);
        Passage passage = new Passage(Section.DESCRIPTION, "", "", "a.txt", 0, span, words, false, null);
        return reader.mayFindIn(words) ? reader.in(passage) : List.of();
    }

    private static List<Statement> statements(String language) {
        try (InputStream file = FormNamesTests.class.getResourceAsStream("form-names.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(language + " "))
                    .map(line -> Statement.of(line.substring(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
