package org.sekisho.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.entity.NamedEntity.Kind;
import org.sekisho.entity.NamedEntity.Role;
import org.sekisho.filing.Filing;
import org.sekisho.passage.FilingText;
import org.sekisho.passage.Passage;
import org.sekisho.passage.TextSpan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Finds parties in the bibliographic data, funders by patterns, and other names with CoreNLP.
 *
 * <p>CoreNLP's model knows English only. So a filing in another language has parties and funders and no other names: none
 * is better than hundreds of wrong ones.
 */
@Component
@EnableConfigurationProperties(EntitySettings.class)
class CoreNlpEntityFinder implements EntityFinder {

    private static final Set<String> READ_BY_THE_MODEL = Set.of("en", "und");

    private final EntitySettings settings;
    private final StateFundingFinder fundingFinder = new StateFundingFinder();
    private final DefencePurposeFinder purposeFinder = new DefencePurposeFinder();
    private final CoreNlpNames names = new CoreNlpNames();

    CoreNlpEntityFinder(EntitySettings settings) {
        this.settings = settings;
    }

    @Override
    public Entities find(Filing filing, FilingText text, Set<Passage> worthReading) {
        List<NamedEntity> named =
                new ArrayList<>(PartyNames.of(filing.bibliography().parties()));
        List<StateFunding> funding = fundingFinder.in(text);
        funding.stream()
                .flatMap(statement -> funder(statement).stream())
                .distinct()
                .forEach(named::add);
        if (!settings.enabled() || !READ_BY_THE_MODEL.contains(text.language())) {
            return entities(named, funding, text, 0);
        }
        Set<Passage> funded = funding.stream().map(StateFunding::passage).collect(Collectors.toSet());
        NamesPlan plan = NamesPlan.of(text, worthReading, funded, settings.wordsPerFiling());
        plan.passages().forEach(passage -> named.addAll(names.in(passage)));
        return entities(named, funding, text, plan.unread());
    }

    private Entities entities(List<NamedEntity> named, List<StateFunding> funding, FilingText text, int unread) {
        return new Entities(named, funding, StateParties.among(named), purposeFinder.in(text), unread);
    }

    private static List<NamedEntity> funder(StateFunding statement) {
        String agency = statement.agency();
        if (agency == null) {
            return List.of();
        }
        int start =
                statement.passage().span().start() + statement.passage().words().indexOf(agency);
        var span = new TextSpan(start, start + agency.length());
        return List.of(new NamedEntity(Kind.ORGANISATION, Role.FUNDER, agency, span));
    }
}
