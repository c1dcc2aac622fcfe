package org.sekisho.architecture.neighbour;

import org.sekisho.architecture.offender.named.JdbcShownToAll;

/** Uses a class that another room keeps to itself, since it is named after its library and in an inner room. */
public class ReachesForALibrary {

    public JdbcShownToAll borrowed() {
        return new JdbcShownToAll();
    }
}
