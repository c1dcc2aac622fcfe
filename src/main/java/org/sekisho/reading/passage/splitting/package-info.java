/** From a filing's text to passages and sentences. Open {@link org.sekisho.reading.passage.splitting.PassageSplitter} first. */
@NamedInterface("passage-splitting")
@NullMarked
package org.sekisho.reading.passage.splitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
