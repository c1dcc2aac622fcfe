package org.sekisho.machine.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between two processes that can be cut: what is sent meanwhile arrives once it is mended, as by TCP. */
final class CutRelay implements AutoCloseable {

    private final ServerSocket door;
    private final int to;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private boolean cut;

    private CutRelay(ServerSocket door, int to) {
        this.door = door;
        this.to = to;
    }

    /** Opens a port from which all goes to another of this machine, and back. */
    static CutRelay to(int port) {
        try {
            CutRelay relay = new CutRelay(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), port);
            thread(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    synchronized void cut() {
        cut = true;
    }

    synchronized void mend() {
        cut = false;
        notifyAll();
    }

    /** What went through it, both ways. */
    byte[] passed() {
        return passed.toByteArray();
    }

    private synchronized void passWhenWhole() throws InterruptedException {
        while (cut) {
            wait();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Where nobody answers, whoever asked hears so. */
    private void connect(Socket near) throws IOException {
        try {
            Socket far = new Socket("127.0.0.1", to);
            sockets.addAll(List.of(near, far));
            thread(() -> copy(near, far));
            thread(() -> copy(far, near));
        } catch (IOException nobody) {
            near.close();
        }
    }

    private void copy(Socket from, Socket into) {
        byte[] bytes = new byte[16 * 1024];
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                passWhenWhole();
                passed.write(bytes, 0, read);
                out.write(bytes, 0, read);
            }
        } catch (IOException closed) {
            // either end is gone, and so is this way
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        mend();
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
