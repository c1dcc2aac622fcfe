package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.tika.pipes.PipesServer;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Starts the parser process. It closes the process off before the first document comes: no output of a parser reaches
 * our log, no parser reaches the network, and the signals that stop a run leave the ending of this process to its
 * parent, so that a document is never taken for a killer because somebody pressed Ctrl-C.
 */
final class TikaParserMain {

    /** The property that holds the number of the process this one works for. */
    static final String PARENT = "sekisho.parent";

    private static final int ORPHANED = 1;

    private TikaParserMain() {}

    /** The first argument is the name of Tika's server class, put there by its client; the rest is for the server. */
    public static void main(String[] arguments) throws Exception {
        endWithTheParent();
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ProxySelector.setDefault(new NoNetwork());
        for (String name : List.of("INT", "TERM", "HUP")) {
            leaveToTheParent(name);
        }
        PipesServer.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** Ends the process with its parent. A killed parent cannot end us, and a document may keep us busy for long. */
    private static void endWithTheParent() {
        Runnable end = () -> Runtime.getRuntime().halt(ORPHANED);
        ProcessHandle.current()
                .parent()
                .filter(parent -> parent.pid() == Long.getLong(PARENT, -1))
                .ifPresentOrElse(parent -> parent.onExit().thenRun(end), end);
    }

    private static void leaveToTheParent(String name) {
        try {
            Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
        } catch (IllegalArgumentException e) {
            // this system has no such signal, so nobody can send it
        }
    }

    /** Refuses every connection, since each asks here for the way. */
    private static final class NoNetwork extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            throw new IllegalArgumentException("The parser process has no network");
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // nothing was tried
        }
    }
}
