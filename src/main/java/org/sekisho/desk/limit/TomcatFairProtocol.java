package org.sekisho.desk.limit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP, with no more than so many connections from one address at the same time. One more is
 * closed unanswered. What comes from the desk's own address is bounded by whoever connects from there: a proxy.
 *
 * <p>Tomcat makes it by its name.
 */
public final class TomcatFairProtocol extends Http11NioProtocol {

    /** The protocol without a customizer is as Tomcat has it. */
    public TomcatFairProtocol() {
        super(new Fair());
    }

    void setMostFromOneAddress(int most) {
        ((Fair) getEndpoint()).most = most;
    }

    private static final class Fair extends NioEndpoint {

        private static final Logger LOG = LoggerFactory.getLogger(TomcatFairProtocol.class);

        private final CaffeineTries told = new CaffeineTries(1, Duration.ofMinutes(10));
        private volatile int most = Integer.MAX_VALUE;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            Optional<String> network = network(socket);
            if (network.isEmpty() || connectionsFrom(network) < most) {
                return super.setSocketOptions(socket);
            }
            if (told.oneMore(network.get()) == CaffeineTries.Try.TAKEN) {
                LOG.warn("{} holds {} connections; one more was closed", network.get(), most);
            }
            destroySocket(socket);
            return false;
        }

        private long connectionsFrom(Optional<String> network) {
            return connections.keySet().stream()
                    .filter(held -> network(held).equals(network))
                    .count();
        }

        /** Empty for one that is closed, or comes from the desk's own address. */
        private static Optional<String> network(SocketChannel socket) {
            try {
                InetAddress from = address(socket.getRemoteAddress());
                return from == null || from.equals(address(socket.getLocalAddress()))
                        ? Optional.empty()
                        : Optional.of(CaffeineTries.network(from.getHostAddress()));
            } catch (IOException closed) {
                return Optional.empty();
            }
        }

        private static @Nullable InetAddress address(@Nullable SocketAddress end) {
            return end instanceof InetSocketAddress internet ? internet.getAddress() : null;
        }
    }
}
