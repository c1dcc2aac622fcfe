package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Example Dynamics Co., Ltd. | EXAMPLE DYNAMICS",
                "Example Dynamics, Inc. | Example Dynamics Corporation",
                "The Example & Sample Company | Example and Sample",
                "Exemple S.A. | Exemple SA",
                "Beispiel GmbH & Co. KG | Beispiel",
                "Fördergesellschaft e.V. | Fordergesellschaft",
                "株式会社見本 | 見本",
                "見本(株) | 見本株式会社",
                "㈱見本 | 見本",
                "国立研究開発法人見本機構 | 見本機構",
                "見本有限责任公司 | 見本",
                "國立硏究開發法人見本機構 | 見本機構",
                "Ｅｘａｍｐｌｅ　Ｄｙｎａｍｉｃｓ | example-dynamics",
                "U.S. Example Agency | US Example Agency"
            })
    void isTheSameInEveryUsualSpelling(String one, String other) {
        assertThat(OrganisationName.of(one)).isEqualTo(OrganisationName.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Example Agency, Director of the Example Agency",
        "見本装備庁, 見本装備庁長官",
        "Example Laboratory, 'Sample University, Example Laboratory'"
    })
    void isFoundWithinALongerName(String listed, String named) {
        assertThat(OrganisationName.of(listed).isPartOf(OrganisationName.of(named)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Example, Exampleton Works",
        "Example Agency, Agency Example",
        "Co, Example Co",
        "Company, Example Company",
        "株式会社, 株式会社見本"
    })
    void isNotFoundInHalfAWordNorInALegalForm(String listed, String named) {
        assertThat(OrganisationName.of(listed).isPartOf(OrganisationName.of(named)))
                .isFalse();
    }
}
