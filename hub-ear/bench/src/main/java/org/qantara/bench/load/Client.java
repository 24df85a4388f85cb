package org.qantara.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Submits one after the other over one connection until the run stops. */
final class Client implements Runnable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int MILLIS_AFTER_FAILURE = 50;

    private final Run run;
    private final URI url;
    private final List<Request> requests;
    private final List<Long> answeredAt = new ArrayList<>();
    private final Samples latencies = new Samples();
    private final Map<String, Integer> failures = new TreeMap<>();
    private Socket socket;
    private Wire in;
    private OutputStream out;

    Client(Run run, URI url, List<Request> requests) {
        this.run = run;
        this.url = url;
        this.requests = requests.stream().map(Request::copy).toList();
    }

    @Override
    public void run() {
        try {
            for (var number = run.next(); number >= 0; number = run.next()) {
                submit(number);
            }
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(int number) throws InterruptedException {
        var from = run.begin(number);
        try {
            var status = exchange(requests.get(run.mix().pick(number)).number(number));
            if (status / 100 == 2) {
                var now = System.nanoTime();
                run.tally().accepted(number);
                answeredAt.add(now);
                latencies.add(now - from);
            } else {
                failed("status " + status);
            }
        } catch (IOException e) {
            failed(e.toString());
            close();
            Thread.sleep(MILLIS_AFTER_FAILURE);
        }
    }

    private int exchange(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), CONNECT_MILLIS);
            in = new Wire(socket.getInputStream());
            out = socket.getOutputStream();
        }
        out.write(request);
        if (!in.next()) {
            throw new IOException("no answer");
        }
        var status = in.status();
        if (in.isLast()) {
            close();
        }
        return status;
    }

    private void failed(String reason) {
        run.tally().failed();
        failures.merge(reason, 1, Integer::sum);
    }

    private void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            failures.merge(e.toString(), 1, Integer::sum);
        }
        socket = null;
    }

    /** The latencies of what was answered between two moments. */
    Samples latencies(long from, long to) {
        var counted = new Samples();
        for (var i = 0; i < answeredAt.size(); i++) {
            if (answeredAt.get(i) >= from && answeredAt.get(i) <= to) {
                counted.add(latencies.nanos(i));
            }
        }
        return counted;
    }

    Map<String, Integer> failures() {
        return failures;
    }
}
