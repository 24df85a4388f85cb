package org.qantara.broker;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A broker's address as the resource adapter wants it: one connector class and one list of parameters per server.
 *
 * <p>Read from {@code vm://0}, {@code tcp://host:port?key=value} or {@code (tcp://one:61616,tcp://two:61616)?ha=true}.
 */
record BrokerUrl(List<URI> servers, boolean ha) {

    private static final String IN_VM = "org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory";
    private static final String NETTY = "org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory";

    static BrokerUrl parse(String url) {
        var list = url.startsWith("(") ? url.substring(1, url.lastIndexOf(')')) : url;
        var rest = url.startsWith("(") ? url.substring(url.lastIndexOf(')') + 1) : url;
        return new BrokerUrl(Arrays.stream(list.split(",", -1)).map(URI::create).toList(), rest.contains("ha=true"));
    }

    String connectorClasses() {
        return servers.stream()
                .map(server -> "vm".equals(server.getScheme()) ? IN_VM : NETTY)
                .collect(Collectors.joining(","));
    }

    String parameters() {
        return servers.stream().map(BrokerUrl::parameters).collect(Collectors.joining(","));
    }

    private static String parameters(URI server) {
        if ("vm".equals(server.getScheme())) {
            return "serverId=" + server.getAuthority();
        }
        var query = server.getQuery() == null ? "" : ";" + server.getQuery().replace('&', ';');
        return "host=" + server.getHost() + ";port=" + server.getPort() + query;
    }
}
