package org.sekisho.curation.lint;

import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.RuleParts;

/** Lists of organisations that nothing refers to. */
public final class OrganisationsCheck implements ListCheck {

    @Override
    public void check(KeyTechnologyList list, Knowledge knowledge, Remarks remarks) {
        Set<String> used = list.entries().stream()
                .flatMap(RuleParts::of)
                .filter(Rule.NamedOrganisation.class::isInstance)
                .map(rule -> ((Rule.NamedOrganisation) rule).listName())
                .collect(Collectors.toSet());
        WrittenList.organisationLists(list).stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> remarks.add(
                        0,
                        "no rule refers to the organisations '%s'".formatted(name),
                        "leave them out, or refer to them"));
    }
}
