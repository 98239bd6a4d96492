package dev.operandi.benchmarks.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Stands in for Slack's Web API on this machine: says yes to everything at once, knows everybody's language, and counts
 * what it was asked. {@code GET /counts} tells the counts, a line a method.
 */
public final class SlackStandIn {
    private static final int WAITING = 200;

    private final Map<String, AtomicLong> asked = new ConcurrentSkipListMap<>();
    private final AtomicLong messages = new AtomicLong();

    private SlackStandIn() {}

    /**
     * Runs until it is ended from outside.
     *
     * @param args the port
     */
    public static void main(String[] args) throws IOException {
        new SlackStandIn().run(Integer.parseInt(args[0]));
    }

    private void run(int port) throws IOException {
        try (ServerSocket server = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket caller = server.accept();
                Thread thread = new Thread(() -> serve(caller), "slack-stand-in");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            caller.setTcpNoDelay(true);
            HttpMessages requests = new HttpMessages(caller.getInputStream());
            OutputStream out = caller.getOutputStream();
            for (String first = requests.next(); first != null; first = requests.next()) {
                String path = first.split(" ", 3)[1];
                out.write(answer(path.substring(path.lastIndexOf('/') + 1)));
            }
        } catch (SocketException e) { // whoever called was ended
        } catch (IOException e) {
            throw new IllegalStateException("A call to the stand-in broke off", e);
        }
    }

    private byte[] answer(String method) {
        if (method.equals("counts")) return http("text/plain", counts());
        asked.computeIfAbsent(method, newMethod -> new AtomicLong()).incrementAndGet();
        return http("application/json; charset=utf-8", body(method));
    }

    private String body(String method) {
        return switch (method) {
            case "auth.test" -> "{\"ok\":true,\"team_id\":\"T0LOAD\",\"user_id\":\"U0BOT\",\"bot_id\":\"B0LOAD\"}";
            case "bots.info" -> "{\"ok\":true,\"bot\":{\"id\":\"B0LOAD\",\"app_id\":\"A0LOAD\"}}";
            case "users.info" -> "{\"ok\":true,\"user\":{\"locale\":\"en-US\"}}";
            case "chat.postMessage" ->
                "{\"ok\":true,\"channel\":\"D0LOAD\",\"ts\":\"1700000000."
                        + String.format("%06d", messages.incrementAndGet()) + "\"}";
            default -> "{\"ok\":true}";
        };
    }

    private String counts() {
        return asked.entrySet().stream()
                .map(method -> method.getKey() + " " + method.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] http(String type, String body) {
        return HttpMessages.bytes("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }
}
