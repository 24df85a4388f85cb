package org.qantara.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrokerUrlTest {

    @Test
    void theBrokerInsideTheServerIsReachedWithoutANetwork() {
        var url = BrokerUrl.parse("vm://0");

        assertThat(url.connectorClasses()).endsWith("InVMConnectorFactory");
        assertThat(url.parameters()).isEqualTo("serverId=0");
    }

    @Test
    void aBrokerElsewhereKeepsItsParameters() {
        var url = BrokerUrl.parse("tcp://queue.example:61616?sslEnabled=true&verifyHost=true");

        assertThat(url.connectorClasses()).endsWith("NettyConnectorFactory");
        assertThat(url.parameters()).isEqualTo("host=queue.example;port=61616;sslEnabled=true;verifyHost=true");
    }

    @Test
    void aPairOfBrokersIsAListOfTwo() {
        var url = BrokerUrl.parse("(tcp://one.example:61616,tcp://two.example:61617)?ha=true");

        assertThat(url.parameters()).isEqualTo("host=one.example;port=61616,host=two.example;port=61617");
        assertThat(url.connectorClasses().split(",")).hasSize(2);
        assertThat(url.ha()).isTrue();
    }
}
