package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.ListFixtures;

class OriginIsNeverAConditionTests {

    /** How a list can join two words, in one rule or in what goes with it. */
    private static final List<String> SHAPES = List.of(
            "rules: [{words: '%1$s near/9 %2$s'}]",
            "rules: [{words: '%2$s near/9 (%1$s or sonar)'}]",
            "rules: [{words: '%1$s with %2$s'}]",
            "rules: [{words: '%2$s same %1$s'}]",
            "rules: [{words: '%2$s adj/3 %1$s'}]",
            "rules: [{words: '%2$s %1$s'}]",
            "rules: [{words: '\"%2$s %1$s\"'}]",
            "rules: [{words: '%1$s and (%2$s or hull)'}]",
            "rules: [{words: '%1$s or %2$s'}]",
            "rules: [{words: '%1$s and not %2$s'}]",
            "rules: [{words: 'sonar not near/5 %1$s and %2$s'}]",
            "rules: [{words: '2 of (%1$s, sonar, %2$s)'}]",
            "rules: [{words: 'claims:(%1$s) and description:(%2$s)'}]",
            "rules: [{all: [{words: %1$s}, {words: %2$s}]}]",
            "rules: [{any: [{words: %1$s}, {words: %2$s}]}]",
            "rules: [{all: [{words: sonar}, {none: [{words: %2$s}]}, {words: [hull, %1$s]}]}]",
            "rules: [{atLeast: {count: 2, of: [{words: %1$s}, {words: %2$s}, {words: hull}]}}]",
            "rules: [{words: %1$s, unless: [{words: %2$s, reason: none}]}]",
            "rules: [{words: sonar}, {words: %1$s}], requires: [{words: %2$s}]",
            "rules: [{words: %2$s}], unless: [{words: %1$s, reason: none}]",
            "rules: [{words: sonar}], requires: [{words: %1$s}, {lawWords: %2$s}]",
            "rules: [{quantity: {of: '%1$s near/3 %2$s', exceeding: 3 km}}]");

    private static final List<String> ROLES = List.of("""
            inventor applicants author researcher engineers student employee scientist professor 発明者 研究者
            出願人 従業員 学生 技術者 Erfinder""".split("\\s+"));

    private static final List<String> ORIGINS = List.of("""
            Chinese China Russians Iranian Iraqi Kenyan Brazilian Canadian Dutch Swiss American Israeli
            Taiwanese Vietnamese Uyghur Kurdish Tibetan Arab Jewish Muslim Catholics Buddhist Hindu Beijing
            Shanghai Tehran Moscow Pyongyang passport religion foreign overseas ancestry Englishman Chines* 中国
            中国語 ロシア イラン 韓国 インド タイ 北京 上海 モスクワ イスラム教 仏教 旅券 宗教 出身""".split("\\s+"));

    private static final List<String> TECHNOLOGY = List.of("""
            laser, sonar, gyroscope, hull, foreign matter, Turing machine, germanium, polyimide, tire, タイヤ,
            リアルタイム, 半導体, 化学生成物, マリン, インドア, Latin square, race condition, indium,
            oral vaccine, 離散フーリエ変換, quantum key, person detector, 操作者, 現在日時""".split(",\\s+"));

    private static final List<String> BODIES = List.of("""
            "University of Beijing", "Chinese Academy of Sciences", Iranian ministry, 中国科学院, 清華大学,
            ロシア国防省, Moscow (institute or university), "German Aerospace Center", "Bank of China",
            "People's Liberation Army", 韓国の研究機関, "Catholic University of Leuven", foreign company""".split(",\\s+"));

    @Property(tries = 2000)
    void aPersonAndAnOriginAreRefusedInEveryClause(
            @ForAll("roles") String role, @ForAll("origins") String origin, @ForAll("shapes") String shape) {
        Assume.that(!(shape.contains("\"") && origin.endsWith("*"))); // a phrase in quotation marks is exact
        assertRefused(shape.formatted(role, origin));
    }

    @Property(tries = 400)
    void technologyAndBodiesWithTheirCountriesAreNot(
            @ForAll("roles") String role, @ForAll("others") Tuple2<String, String> others) {
        assertRead("rules: [{words: '%s near/9 %s'}, {words: '%s'}]"
                .formatted(role, others.get1(), others.get2().replace("'", "''")));
        assertRead("rules: [{all: [{words: '%s'}, {words: '%s'}]}]"
                .formatted(role, others.get2().replace("'", "''")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "中国人発明者",
                "Chinese-born",
                "\"Chinese-born\"",
                "ロシア出身",
                "中国籍",
                "\"citizen of China\"",
                "アメリカ人",
                "\"born in Iran\"",
                "immigrant",
                "\"Iranian university\" and \"Iranian student\"",
                "Сhinese inventor",
                "中国 人",
                "\"Chinese inventor institute\"",
                "\"company for Chinese engineers\"",
                "中国出身の大学研究者"
            })
    void areRefusedByThemselves(String words) {
        assertRefused("rules: [{words: '%s'}]".formatted(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chinese",
                "\"Chinese remainder theorem\"",
                "中国人民解放軍",
                "中国人工衛星",
                "Polish or polish*",
                "German silver",
                "\"Chinese university student\"",
                "中国科学院 with 研究者",
                "inventor near/5 \"Iranian ministry\""
            })
    void areNotMeantWhereNobodyIsAskedFor(String words) {
        assertRead("rules: [{words: '%s'}]".formatted(words));
    }

    @ParameterizedTest
    @CsvSource({"inventor,Iceland,10", "発明者,アイスランド,10"})
    void areToldWithTheLineOfTheRuleAndHowToMendIt(String person, String origin, int line) {
        assertThatThrownBy(() -> ListFixtures.entry(
                        "rules:",
                        "  - words: sonar",
                        "  - all:",
                        "      - words: " + person,
                        "      - words: " + origin))
                .hasMessageContaining("list.yml:" + line + ": ")
                .hasMessageContaining("never a condition; write which organisation, funding or purpose is meant");
    }

    @Test
    void twoRulesOfWhichEachIsEnoughSayNothingOfAPerson() {
        assertRead("rules: [{words: inventor}, {words: Iceland}]");
    }

    private static void assertRefused(String rules) {
        assertThatThrownBy(() -> read(rules))
                .as(rules)
                .isInstanceOf(ListProblemsException.class)
                .hasMessageContaining("what a person is or where they come from is never a condition");
    }

    private static void assertRead(String rules) {
        assertThat(read(rules).entries()).hasSize(1);
    }

    private static KeyTechnologyList read(String rules) {
        return ListFixtures.entry(rules.split("(?<=\\]), (?=requires|unless)"));
    }

    @Provide
    Arbitrary<String> roles() {
        return Arbitraries.of(ROLES);
    }

    @Provide
    Arbitrary<String> origins() {
        Arbitrary<String> cldr = Arbitraries.of(IcuOriginNames.all()
                .map(OriginWords::plain)
                .filter(name -> name.length() > 3 && name.matches("[\\p{L} ]+"))
                .filter(name -> !name.matches(".*\\b(?:of|and|or|not|adj|near|with|same)\\b.*"))
                .filter(name -> OriginWords.in(name).stream().anyMatch(found -> found.kind() == OriginWords.Kind.PLACE))
                .distinct()
                .toList());
        return Arbitraries.oneOf(Arbitraries.of(ORIGINS), cldr);
    }

    @Provide
    Arbitrary<String> shapes() {
        return Arbitraries.of(SHAPES);
    }

    @Provide
    Arbitrary<Tuple2<String, String>> others() {
        return Combinators.combine(Arbitraries.of(TECHNOLOGY), Arbitraries.of(BODIES))
                .as(Tuple::of);
    }
}
