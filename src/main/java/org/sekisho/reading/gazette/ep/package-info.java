/**
 * The format of the European office, and those of collections that hold several offices' documents in the elements of
 * WIPO ST.36. Open {@link org.sekisho.reading.gazette.ep.EpPatentFormat} first.
 */
@NullMarked
package org.sekisho.reading.gazette.ep;

import org.jspecify.annotations.NullMarked;
