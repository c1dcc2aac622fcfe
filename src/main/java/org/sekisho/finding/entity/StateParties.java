package org.sekisho.finding.entity;

import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamedEntity.Role;
import org.sekisho.intake.filing.WordEdges;

/** The parties of a filing that are a state, one of its ministries or forces, or a research body of its own. */
final class StateParties {

    private static final Pattern STATE = WordEdges.compile("(?iu)\\b(?:"
            + "United States of America|(?:the )?(?:Government|Minister|Ministry|Secretary) (?:of|for)\\b.*|Her Majesty|His Majesty"
            + "|Bundesrepublik Deutschland|(?:the )?State of Israel|République française|National Research Council"
            + "|Defence Science and Technology|Agency for Defen[cs]e Development"
            + "|Commissariat à l['’]énergie atomique.*|Centre national de la recherche scientifique.*"
            + "|Deutsches Zentrum für Luft- und Raumfahrt.*|Office national d['’]études et de recherches aérospatiales.*"
            + "|Japan Aerospace Exploration Agency|Japan Atomic Energy Agency|Japan Agency for Marine-Earth.*"
            + "|National Institute of (?:Advanced Industrial|Information and Communications|Standards and|Materials|Aerospace).*"
            + "|National Institutes for Quantum.*|Riken)\\b"
            + "|国立研究開発法人|独立行政法人|大臣$|[省庁]長官|(?:省|庁|防衛装備庁)$|^(?:日本)?国$|内閣府");

    private StateParties() {}

    static List<NamedEntity> among(List<NamedEntity> named) {
        return named.stream()
                .filter(entity -> entity.kind() == Kind.ORGANISATION || entity.kind() == Kind.PARTY)
                .filter(entity -> entity.role() == Role.APPLICANT || entity.role() == Role.ASSIGNEE)
                .filter(entity -> isState(entity.name()))
                .toList();
    }

    private static boolean isState(String name) {
        return STATE.matcher(name).find() || FundingSentence.isPublicBody(name);
    }
}
