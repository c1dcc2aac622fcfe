package org.sekisho.entity;

import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.entity.NamedEntity.Kind;
import org.sekisho.entity.NamedEntity.Role;
import org.sekisho.filing.Party;

/** The parties of the bibliographic data as named entities: the only names for which no model is needed. */
final class PartyNames {

    /** Legal forms and words for institutions, whole words. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?<![\\p{L}\\d])(?:A/?B|A\\.?G\\.?|A/?S|Aktiebolag|Aktiengesellschaft|Association|B\\.?V\\.?|Bank|Bros\\.?|Centre|Center"
                    + "|Centro|Co\\.?|Comp(?:any|agnie)|Consejo|Consortium|Corp(?:oration|\\.)?|Council|Department|e\\.?V\\.?"
                    + "|Enterprises?|Etablissements|Foundation|Forschungszentrum|Ges\\.?m\\.?b\\.?H\\.?|Gesellschaft|gGmbH|GmbH|Government"
                    + "|Group|Holdings?|Hochschule|Hospital|Inc(?:orporated|\\.)?|Industr(?:y|ies|ie)|Institut(?:e|o|ion)?|K\\.?K\\.?"
                    + "|K\\.?G\\.?|Kabushiki|Kaisha|Kogyo|Laborator(?:y|ies)|L\\.?L\\.?[CP]\\.?|L\\.?P\\.?|Limited|Ltd\\.?|Ministry|N\\.?V\\.?"
                    + "|Oy|P\\.?L\\.?C\\.?|Partners|Pty\\.?|Research|S\\.?A\\.?(?:S\\.?|R\\.?L\\.?)?|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?|Sdn\\.?|SE|Societ(?:y|à)"
                    + "|Société|Systems|Technologies|Trust|Universit(?:y|ies|ät|aet|é|e|à|eit|at|et)|Universidade?|Verein|ZAO|OOO)"
                    + "(?![\\p{L}\\d])"
                    + "|(?i:\\b(?:incorporated|corporation|company|limited|university|institute)\\b)"
                    + "|株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|法人|大学|学校|学園|機構|研究所|研究院|工業|製作所|組合|協会|振興会|銀行|病院|公司|集团|주식회사"
                    + "|[省庁]$");

    private PartyNames() {}

    static List<NamedEntity> of(List<Party> parties) {
        return parties.stream()
                .filter(party -> !party.name().isBlank())
                .map(party -> new NamedEntity(kind(party), role(party), party.name(), null))
                .distinct()
                .toList();
    }

    private static Kind kind(Party party) {
        if (party.organisation() != null) {
            return party.organisation() ? Kind.ORGANISATION : Kind.PERSON;
        }
        if (ORGANISATION.matcher(party.name()).find()) {
            return Kind.ORGANISATION;
        }
        return party.role() == Party.Role.INVENTOR ? Kind.PERSON : Kind.PARTY;
    }

    private static Role role(Party party) {
        return switch (party.role()) {
            case APPLICANT -> Role.APPLICANT;
            case INVENTOR -> Role.INVENTOR;
            case ASSIGNEE -> Role.ASSIGNEE;
        };
    }
}
