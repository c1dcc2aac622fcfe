package org.sekisho.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnakeYamlNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number: US2024888888A1",
                "country: US\nnumber: US2024888888A1 # of the mailroom",
                "\ufeffnumber: US2024888888A1\r\ncountry: US\r\n",
                "{number: US2024888888A1, country: US}",
                "{\n  \"number\": \"US2024888888A1\",\n  \"country\": \"US\"\n}",
                "\"number\": US2024888888A1",
                "  number: US2024888888A1\n  country: US",
                "number : US2024888888A1",
                "number: |-\n  US2024888888A1",
                "number:\n  US2024888888A1",
                "number: !!str US2024888888A1",
                "number: &n US2024888888A1",
                "? number\n: US2024888888A1",
                "priorities: [{date: 2024-01-01,\nnumber: XX1}]\nnumber: US2024888888A1",
                "title: [no YAML\nnumber: US2024888888A1"
            })
    void isTheSameHoweverItIsWritten(String yaml) {
        assertThat(SnakeYamlNumber.in(yaml)).contains("US2024888888A1");
    }

    @Test
    void isNoneOfAnythingElse() {
        assertThat(SnakeYamlNumber.in("")).isEmpty();
        assertThat(SnakeYamlNumber.in("number: null")).isEmpty();
        assertThat(SnakeYamlNumber.in("priorities: [{number: XX1}]")).isEmpty();
        assertThat(SnakeYamlNumber.in("number: [XX1]")).contains("");
    }
}
