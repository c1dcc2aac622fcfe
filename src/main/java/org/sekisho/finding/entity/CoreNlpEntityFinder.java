package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamedEntity.Role;
import org.sekisho.intake.filing.Filing;
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
}
