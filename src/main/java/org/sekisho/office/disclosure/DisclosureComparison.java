package org.sekisho.office.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.Declaration.Kind;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Party;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.disclosure.DisclosureReview.Disclosure;
import org.sekisho.office.disclosure.DisclosureRow.Found;
import org.sekisho.office.review.DeclaredThings;
import org.sekisho.office.review.DeskCase;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.FilingEntities;
import org.springframework.stereotype.Component;

/** Compares what is declared of a filing with what was found in it. */
@Component
record DisclosureComparison(JdbcDeclarations declarations, FilingEntities entities) implements DeclaredThings {

    @Override
    public int undeclared(DeskCase about, StoredText stored) {
        return about.standing().queue() == ReviewQueue.DISCLOSURE
                ? (int) of(about.standing().filing(), stored).rows().stream()
                        .filter(row -> row.verdict().isUndeclared())
                        .count()
                : 0;
    }

    /** @param stored the filing's text; null if it is not to be seen */
    Disclosure of(FilingId filing, @Nullable StoredText stored) {
        Stream<Found> paid = entities.of(filing).paid().stream()
                .map(one ->
                        new Found(Kind.FUNDING, one.agency(), one.contract(), new TextSpan(one.start(), one.end())));
        return of(filing, paid, stored == null ? Bibliography.UNKNOWN : stored.bibliography());
    }

    /** The disclosure of a filing that is screened, by what was found to be paid for and what its data say. */
    Disclosure of(FilingId filing, Stream<Found> paid, Bibliography page) {
        List<FiledDeclaration> filed = new ArrayList<>(declarations.of(filing));
        Stream.ofNullable(page.declaration())
                .map(stated -> new FiledDeclaration(stated, null, null))
                .forEach(filed::add);
        Set<String> applicants = page.parties().stream()
                .filter(party -> party.role() != Party.Role.INVENTOR)
                .map(Party::name)
                .collect(Collectors.toSet());
        Declaration counts = filed.isEmpty() ? null : filed.get(0).declared();
        return new Disclosure(new DeclaredAndFound(counts, applicants).rows(found(paid, page)), filed);
    }

    private static List<Found> found(Stream<Found> paid, Bibliography page) {
        Stream<Found> employers = page.parties().stream()
                .filter(party -> party.role() == Party.Role.INVENTOR)
                .flatMap(party -> Stream.ofNullable(party.address()))
                .flatMap(address -> Employer.in(address).stream())
                .map(body -> new Found(Kind.AFFILIATION, body, null, null));
        Stream<Found> abroad = page.priorities().stream()
                .filter(claim -> claim.country() != null && !claim.country().equals(page.country()))
                .map(claim -> new Found(Kind.FILING_ABROAD, claim.country(), claim.number(), null));
        return Stream.of(paid, employers, abroad)
                .flatMap(some -> some)
                .collect(Collectors.toMap(
                        one -> List.of(one.kind(), String.valueOf(one.body()), String.valueOf(one.number())),
                        one -> one,
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
