/**
 * What manager and workers say to each other: keys of parts, over a broker that may be gone at any time. Open {@link
 * org.sekisho.night.workers.broker.Broker} first.
 */
@NamedInterface("workers-broker")
@NullMarked
package org.sekisho.night.workers.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
