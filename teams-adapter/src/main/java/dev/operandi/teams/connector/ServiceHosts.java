package dev.operandi.teams.connector;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * The hosts our token may be shown to, and those that files may be sent to. A request names the address that is to be answered;
 * without this list whoever gets one past us would be sent the token.
 */
public final class ServiceHosts {
    /** Microsoft's own: the public cloud, and those of governments. */
    private static final Set<String> MICROSOFT = Set.of(
            "smba.trafficmanager.net",
            "smba.infra.gcc.teams.microsoft.com",
            "smba.infra.gov.teams.microsoft.us",
            "smba.infra.dod.teams.microsoft.us");

    private static final String MICROSOFT_BELOW = ".botframework.com";

    /** Below these are people's files: in the public cloud, and those of the United States' government and of China. */
    private static final List<String> FILES_BELOW = List.of(".sharepoint.com", ".sharepoint.us", ".sharepoint.cn");

    private final Set<Origin> more;

    private record Origin(String scheme, String host, int port) {
        static Origin of(HttpUrl url) {
            return new Origin(url.scheme(), url.host(), url.port());
        }
    }

    /**
     * @param more hosts besides Microsoft's: {@code host}, which means https at its usual port, {@code https://host:port} or
     *     {@code http://host:port}
     * @throws IllegalArgumentException when one is none of these
     */
    public ServiceHosts(Collection<String> more) {
        this.more = more.stream().map(ServiceHosts::origin).collect(Collectors.toUnmodifiableSet());
    }

    /** Only Microsoft's. */
    public static ServiceHosts microsoft() {
        return new ServiceHosts(List.of());
    }

    /** The address as it may be called, ending with a slash; empty when our token must not go there. */
    Optional<HttpUrl> permitted(String serviceUrl) {
        HttpUrl url = HttpUrl.parse(serviceUrl);
        if (url == null || !isPlain(url) || !isKnown(url)) return Optional.empty();
        return Optional.of(
                url.newBuilder().addPathSegment("").build()); // at the end of a path that has a slash, no second
    }

    /** Whether our token may go to the address. */
    public boolean permits(String serviceUrl) {
        return permitted(serviceUrl).isPresent();
    }

    /** The address as a file may be sent to it, without our token; empty when it must not go there. */
    Optional<HttpUrl> permittedUpload(String address) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) return Optional.empty();
        boolean ofMicrosoft =
                url.isHttps() && url.port() == 443 && FILES_BELOW.stream().anyMatch(url.host()::endsWith);
        return ofMicrosoft || more.contains(Origin.of(url)) ? Optional.of(url) : Optional.empty();
    }

    /**
     * Where nobody checks a token, that it is answered where it may be.
     *
     * @throws Refused with 403 when it is to be answered elsewhere
     */
    public void check(TeamsActivity activity) throws Refused {
        if (!permits(activity.serviceUrl()))
            throw Refused.forbidden("the activity is to be answered at a host that TEAMS_SERVICE_HOSTS does not name");
    }

    private boolean isKnown(HttpUrl url) {
        if (more.contains(Origin.of(url))) return true;
        boolean ofMicrosoft = MICROSOFT.contains(url.host()) || url.host().endsWith(MICROSOFT_BELOW);
        return ofMicrosoft && url.isHttps() && url.port() == 443;
    }

    private static boolean isPlain(HttpUrl url) {
        return url.username().isEmpty() && url.password().isEmpty() && url.query() == null && url.fragment() == null;
    }

    private static Origin origin(String written) {
        String text = written.strip();
        HttpUrl url = HttpUrl.parse(text.contains("://") ? text : "https://" + text);
        boolean alone = url != null
                && isPlain(url)
                && url.encodedPath().equals("/")
                && !text.contains("*"); // which would be taken for a letter
        if (!alone)
            throw new IllegalArgumentException("A host is written as host, https://host:port or http://host:port.");
        return Origin.of(url);
    }
}
