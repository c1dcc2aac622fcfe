package org.sekisho.desk.limit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * Waits until a form is there as a whole, and lets it in only then. Nobody's thread waits with it: whoever sends a form
 * slowly, or half of one, holds a connection, and not for long. Nothing but forms is sent to the desk, and one
 * address takes a file with a form, from few at a time.
 */
class WholeForms extends HttpFilter {

    static final int LONGEST = 64 * 1024;

    /** The bytes of a form that is too long that are read and dropped, so that its sender hears the answer. */
    private static final int LONGEST_HEARD = 1024 * 1024;

    private static final int LONGEST_FILE_HEARD = 4 * Upload.LONGEST;

    /** The most forms with files that are held at a time. */
    private static final int FILES_AT_ONCE = 4;

    private static final String ARRIVED = WholeForms.class.getName();

    private final Duration time;
    private final Semaphore files = new Semaphore(FILES_AT_ONCE);

    WholeForms(Duration time) {
        this.time = time;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object arrived = request.getAttribute(ARRIVED);
        if (arrived instanceof HttpStatus as) {
            goOn(as, request, response, chain);
        } else if (!isWritten(request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else if (!hasBody(request)) {
            goOn(asAsked(request), request, response, chain);
        } else if (takesFiles(request)) {
            readFile(request, response);
        } else if (!isForm(request)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (request.getContentLengthLong() > LONGEST_HEARD) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            read(new TomcatForm(request), response, new Room(LONGEST, LONGEST_HEARD, () -> {}));
        }
    }

    /** Whether a file may come with the form. */
    static boolean takesFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod())
                && Upload.ADDRESS.equals(request.getRequestURI())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE + ";");
    }

    private void readFile(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > LONGEST_FILE_HEARD) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (!files.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, time.toSeconds())));
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            try {
                read(new TomcatForm(request), response, new Room(Upload.LONGEST, LONGEST_FILE_HEARD, files::release));
            } catch (IOException | IllegalStateException notBegun) {
                files.release();
                throw notBegun;
            }
        }
    }

    /**
     * The limits of a form.
     *
     * @param longest form, in bytes
     * @param heard so many bytes are read of a longer one, so that its sender hears the answer
     * @param left is done once the form has arrived, or never will
     */
    private record Room(int longest, int heard, Runnable left) {}

    private static void goOn(HttpStatus as, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (as.isError()) {
            response.sendError(as.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** True if the address can be decoded; a wrong one is rejected here and not in the middle of a page. */
    private static boolean isWritten(HttpServletRequest request) {
        try {
            String address = StringUtils.uriDecode(request.getRequestURI(), StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(address.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException badlyWritten) {
            return false;
        }
    }

    private static HttpStatus asAsked(HttpServletRequest request) {
        try {
            return TomcatForm.mayHold(request.getParameterMap()) ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        } catch (IllegalStateException badlyWritten) {
            return HttpStatus.BAD_REQUEST;
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isForm(HttpServletRequest request) {
        try {
            String type = request.getContentType();
            return HttpMethod.POST.matches(request.getMethod())
                    && type != null
                    && MediaType.APPLICATION_FORM_URLENCODED.includes(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    private void read(TomcatForm form, HttpServletResponse response, Room room) throws IOException {
        ServletInputStream body = form.getRequest().getInputStream();
        AsyncContext waiting = form.startAsync(form, response);
        Arrival arrival = new Arrival(form, body, waiting, room);
        waiting.setTimeout(time.toMillis());
        waiting.addListener(arrival);
        body.setReadListener(arrival);
    }

    /** A form on its way. It goes on once: whole, refused, or too late. */
    private static final class Arrival implements ReadListener, AsyncListener {

        private final TomcatForm form;
        private final ServletInputStream body;
        private final AsyncContext waiting;
        private final Room room;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final AtomicBoolean gone = new AtomicBoolean();
        private long length;

        Arrival(TomcatForm form, ServletInputStream body, AsyncContext waiting, Room room) {
            this.form = form;
            this.body = body;
            this.waiting = waiting;
            this.room = room;
        }

        @Override
        public void onDataAvailable() throws IOException {
            byte[] some = new byte[8 * 1024];
            while (length <= room.heard() && body.isReady() && !body.isFinished()) {
                int got = body.read(some);
                if (got < 0) {
                    return;
                }
                length += got;
                if (length <= room.longest()) {
                    read.write(some, 0, got);
                }
            }
            if (length > room.heard()) {
                goOn(HttpStatus.CONTENT_TOO_LARGE);
            }
        }

        @Override
        public void onAllDataRead() {
            if (length > room.longest()) {
                goOn(HttpStatus.CONTENT_TOO_LARGE);
            } else {
                goOn(form.isFilled(read.toByteArray()) ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            goOn(HttpStatus.REQUEST_TIMEOUT);
        }

        /** Answers nothing, since the sender is gone. */
        @Override
        public void onError(Throwable broken) {
            if (gone.compareAndSet(false, true)) {
                room.left().run();
                waiting.complete();
            }
        }

        @Override
        public void onError(AsyncEvent event) {
            // the container ends it
        }

        @Override
        public void onComplete(AsyncEvent event) {
            // done
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // a page that waits for something by itself does so after the form was read
        }

        private void goOn(HttpStatus as) {
            if (gone.compareAndSet(false, true)) {
                room.left().run();
                form.setAttribute(ARRIVED, as);
                waiting.dispatch();
            }
        }
    }
}
