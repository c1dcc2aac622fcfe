package org.sekisho.finding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.finding.entity.CoreNlpEntityFinder.PartyNames;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.intake.filing.Party;

class PartyNamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Example Inc.",
                "EXAMPLE CO., LTD.",
                "Example GmbH & Co. KG",
                "Beispiel AG",
                "Exemple S.A.",
                "Esempio S.p.A.",
                "Voorbeeld N.V.",
                "University of Examples",
                "Technische Universität Beispiel",
                "Example Institute of Technology",
                "EXAMPLE UNIVERSITY",
                "例株式会社",
                "国立大学法人例大学",
                "国立研究開発法人例研究機構",
                "例有限公司",
                "防衛省"
            })
    void knowsAnOrganisationByItsLegalFormOrKind(String name) {
        assertThat(kind(name)).isEqualTo(Kind.ORGANISATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Applicant, A.", "Incas Cobalt", "Agathe Sample", "出願　一", "Coco Limit", "省吾"})
    void leavesOpenWhoElseAnApplicantIs(String name) {
        assertThat(kind(name)).isEqualTo(Kind.PARTY);
    }

    private static Kind kind(String name) {
        var party = new Party(Party.Role.APPLICANT, name, null, null, null);
        return PartyNames.of(List.of(party)).get(0).kind();
    }
}
