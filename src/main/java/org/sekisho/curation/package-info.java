/**
 * Tools for administrators of a list before anybody screens against it: check it, try its examples, look at it, compare
 * it, carry it to a spreadsheet and back. Open {@link org.sekisho.curation.ListInspection} first.
 *
 * <p>{@link org.sekisho.curation.lint.Check} names the checks, {@link org.sekisho.curation.table.ListTables} is the way
 * to tables, {@link org.sekisho.curation.difference.ListDifference} compares, and all of them write rules by {@link
 * org.sekisho.curation.written.WrittenEntry}. {@link org.sekisho.curation.control.ControlSources} reads the laws that
 * entries are made from.
 */
@ApplicationModule(
        displayName = "Curation of lists",
        allowedDependencies = {
            "finding::body",
            "finding::entity",
            "finding::matching",
            "finding::opinion",
            "finding::quantity",
            "intake::filing",
            "lists::classification",
            "lists::keytech",
            "machine::shipped",
            "machine::yaml",
            "reading::extraction",
            "reading::gazette",
            "reading::passage",
            "screening"
        })
@NullMarked
package org.sekisho.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
