package org.sekisho.desk.text;

import java.util.List;

/** What was found in one place, a claim or a paragraph, in the order of the text. */
public record HitPlace(PlaceWords place, List<Hit> hits) {

    public HitPlace {
        hits = List.copyOf(hits);
    }

    /** Of the first hit; 0 if it does not stand in the text. */
    public int number() {
        return hits.get(0).number();
    }

    @Override
    public String toString() {
        return "%d hits at %s".formatted(hits.size(), place);
    }
}
