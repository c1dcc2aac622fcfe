package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.finding.entity.Entities.StateFunding;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamedEntity.Role;
import org.sekisho.finding.entity.NamesPlan.NameReaders;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.WordEdges;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Finds parties in the bibliographic data, funders by patterns, and other names where somebody reads the language. */
@Component
@EnableConfigurationProperties(EntitySettings.class)
class CoreNlpEntityFinder implements EntityFinder {

    private final EntitySettings settings;
    private final StateFundingFinder fundingFinder = new StateFundingFinder();
    private final DefencePurposeFinder purposeFinder = new DefencePurposeFinder();
    private final NameReaders readers = new NameReaders();

    CoreNlpEntityFinder(EntitySettings settings) {
        this.settings = settings;
    }

    @Override
    public Entities findStated(Filing filing, FilingText text) {
        List<StateFunding> funding = fundingFinder.in(text);
        return entities(stated(filing, funding), funding, text, 0);
    }

    private static List<NamedEntity> stated(Filing filing, List<StateFunding> funding) {
        List<NamedEntity> named =
                new ArrayList<>(PartyNames.of(filing.bibliography().parties()));
        named.addAll(funders(funding));
        return named;
    }

    @Override
    public Entities find(Filing filing, FilingText text, Set<Passage> worthReading) {
        List<StateFunding> funding = fundingFinder.in(text);
        List<NamedEntity> named = stated(filing, funding);
        if (!settings.enabled()) {
            return entities(named, funding, text, 0);
        }
        Set<Passage> funded = funding.stream().map(StateFunding::passage).collect(Collectors.toSet());
        NamesPlan plan = NamesPlan.of(text, readers, worthReading, funded, settings.wordsPerFiling());
        named.addAll(plan.names());
        return entities(named, funding, text, plan.unread());
    }

    @Override
    public void prepare() {
        if (settings.enabled()) {
            readers.prepare();
        }
    }

    private Entities entities(List<NamedEntity> named, List<StateFunding> funding, FilingText text, int unread) {
        return new Entities(named, funding, StateParties.among(named), purposeFinder.in(text), unread);
    }

    /** Each body once, where it is first named, however it is called later. */
    private static Collection<NamedEntity> funders(List<StateFunding> funding) {
        Map<String, NamedEntity> funders = new LinkedHashMap<>();
        for (StateFunding statement : funding) {
            String agency = statement.agency();
            String body = statement.body();
            if (agency != null && body != null) {
                funders.computeIfAbsent(body, any -> funder(agency, statement.passage()));
            }
        }
        return funders.values();
    }

    private static NamedEntity funder(String agency, Passage passage) {
        int start = passage.span().start() + passage.words().indexOf(agency);
        return new NamedEntity(Kind.ORGANISATION, Role.FUNDER, agency, new TextSpan(start, start + agency.length()));
    }

    /** The parties of the bibliographic data as named entities: the only names for which no model is needed. */
    public static final class PartyNames {

        /** Legal forms and words for institutions that no person is called, in any case. */
        private static final String WORDS =
                "Academy|Agency|Aktiebolag|Aktiengesellschaft|Association|Bank|Bros|Cent(?:re|er|ro)"
                        + "|Co|College|Comp(?:any|agnie)|Consejo|Consortium|Corp|Corporation|Council|Department|Enterprises?"
                        + "|Foundation|Forschungszentrum|Ges\\.?m\\.?b\\.?H|Gesellschaft|gGmbH|GmbH|Government|Group|Holdings?|Hochschule"
                        + "|Hospital|Inc|Incorporated|Industr(?:y|ies|ie)|Institut(?:e|o|ion)?|Kabushiki|Kaisha|Kogyo"
                        + "|Laborator(?:y|ies)|L\\.?L\\.?[CP]|Limited|Ltd|Ministry|P\\.?L\\.?C|Partners|Pty|Research|Sdn|Societ(?:y|à)"
                        + "|Société|Systems|Technolog(?:y|ies)|Trust|Universit(?:y|ies|ät|aet|é|e|à|eit|at|et)|Universidade?|Verein";

        /** Legal forms that are also syllables, as they are written. */
        private static final String FORMS = "AB|A\\.?G|A/?S|B\\.?V|e\\.?V|K\\.?K|K\\.?G|L\\.?P|N\\.?V|OOO|Oy|OY|S\\.?A"
                + "|S\\.?A\\.?S|S\\.?A\\.?R\\.?L|S\\.?[pP]\\.?A|S\\.?[rR]\\.?[lL]|SE|ZAO";

        private static final String EAST_ASIAN =
                "株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|法人|大学|学校|学園|機構|研究所|研究院" + "|工業|製作所|組合|協会|振興会|銀行|病院|公司|集团|주식회사|[省庁]$";

        private static final Pattern ORGANISATION =
                Pattern.compile("(?<![\\p{L}\\d])(?:(?iu:" + WORDS + ")|" + FORMS + ")(?![\\p{L}\\d])|" + EAST_ASIAN);

        private PartyNames() {}

        public static List<NamedEntity> of(List<Party> parties) {
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

    /** The parties of a filing that are a state, one of its ministries or forces, or a research body of its own. */
    static final class StateParties {

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
}
