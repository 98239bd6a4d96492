package dev.operandi.app.start;

import dev.operandi.config.Secret;
import java.util.List;
import java.util.Optional;

/**
 * What Teams and we know each other by. With authentication, exactly one of secret and certificate is there.
 *
 * @param app the id of the app registration
 * @param tenant the id of the one company the bot works for
 * @param secret of the app; empty where it has a certificate
 * @param certificate of the app and its key, as PEM; empty where it has a secret
 * @param openIdMetadata where Microsoft's keys are told of; empty for those of the cloud that the login is of, usually the public one
 * @param login where tokens are given out, without the tenant; empty for that of the cloud that the keys are of
 * @param hosts besides Microsoft's own that may be answered
 * @param auth false where everybody is believed to be Teams
 */
public record TeamsKeys(
        String app,
        String tenant,
        Optional<Secret> secret,
        Optional<Secret> certificate,
        Optional<String> openIdMetadata,
        Optional<String> login,
        List<String> hosts,
        boolean auth) {
    public TeamsKeys {
        hosts = List.copyOf(hosts);
    }
}
