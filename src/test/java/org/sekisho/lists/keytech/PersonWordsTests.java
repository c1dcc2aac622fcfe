package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.ListFixtures;

class PersonWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nationality near/5 inventor",
                "'citizen \"of\" Utopia'",
                "'\"foreign national\"'",
                "dual nationality",
                "nationalit*",
                "a and not ethnicity",
                "claims:(citizenship same engineer)",
                "発明者の国籍",
                "國籍",
                "外国人 with 研究者",
                "ｎａｔｉｏｎａｌｉｔｙ",
                "inventor near/5 icelandic",
                "(applicant or inventor) with (Iceland or Fiji)",
                "foreign inventor",
                "inventor and (icelandic or fijian)",
                "発明者 near/9 アイスランド",
                "Staatsangehörigkeit"
            })
    void areRefusedWhereAListIsRead(String words) {
        assertRefused("words: " + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantity: { of: inventor near/3 nationality, exceeding: 3 km }",
                "lawWords: nationality with inventor",
                "{ words: sonar, unless: [ { words: nationality, reason: of no interest } ] }",
                "all: [ { words: sonar }, { any: [ { words: nationality }, { words: hull } ] } ]"
            })
    void areRefusedInEveryKindOfRule(String rule) {
        assertRefused(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "citizen band",
                "national laboratory",
                "international",
                "国際",
                "person near/5 detector",
                "Turkey near/5 oak",
                "foreign matter",
                "inventor near/5 laser"
            })
    void areNotMeantByEveryWordLikeThem(String words) {
        assertThat(read("words: " + words).entries()).hasSize(1);
    }

    private static void assertRefused(String rule) {
        assertThatThrownBy(() -> read(rule))
                .isInstanceOf(ListProblemsException.class)
                .hasMessageContaining("what a person is or where they come from is never a condition");
    }

    private static KeyTechnologyList read(String rule) {
        return ListFixtures.entry("rules:", "  - " + rule);
    }
}
