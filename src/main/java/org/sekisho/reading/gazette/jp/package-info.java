/** The formats of the Japanese office. Open {@link org.sekisho.reading.gazette.jp.St96Format} first: it is today's. */
@NullMarked
package org.sekisho.reading.gazette.jp;

import org.jspecify.annotations.NullMarked;
