package dev.operandi.teams.connector;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends files to where somebody let Teams make room for them, in their OneDrive. The address itself is the permission: no token
 * of ours goes there. Safe for several threads.
 *
 * @see "learn.microsoft.com, Send and receive files using a bot"
 */
public final class UploadClient {
    private static final String WHAT = "a file";

    private static final Logger log = LoggerFactory.getLogger(UploadClient.class);

    private final ConnectorHttp http;
    private final ServiceHosts hosts;

    public UploadClient(ConnectorHttp http, ServiceHosts hosts) {
        this.http = http;
        this.hosts = hosts;
    }

    /**
     * Sends a whole file, once; repeated it does no harm.
     *
     * @param address as Teams said it
     * @param mediaType such as {@code text/csv}
     * @param bytes at least one
     * @throws ConnectorException of kind {@code LASTING} when the address is none that files may be sent to, and when it was
     *     not taken
     */
    public void put(String address, String mediaType, byte[] bytes, Budget budget) throws ConnectorException {
        HttpUrl url = hosts.permittedUpload(address)
                .orElseThrow(() -> ConnectorException.lasting(
                        "a file was not sent: its host is not SharePoint's, and TEAMS_SERVICE_HOSTS does not name it"));
        ConnectorHttp.Answer answer;
        try {
            answer = http.put(url, MediaType.get(mediaType), bytes, budget.rest());
        } catch (IOException e) {
            throw ConnectorException.unanswered(WHAT, e);
        }
        log.debug("{}: {}", WHAT, answer.status());
        if (!answer.isGood()) throw ConnectorException.answered(WHAT, answer, true);
    }
}
