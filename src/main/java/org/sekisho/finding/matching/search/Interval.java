package org.sekisho.finding.matching.search;

/** A stretch of positions, both ends included. */
record Interval(int first, int last) {

    boolean contains(Interval other) {
        return first <= other.first && other.last <= last;
    }
}
