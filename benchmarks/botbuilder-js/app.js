// What Operandi is measured against in Teams: Microsoft's SDK for JavaScript as its own samples set it up, without authentication,
// which answers each message with one card and keeps nothing. Set PORT.
'use strict';

const http = require('http');
const {
  ActivityHandler, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory,
} = require('botbuilder');

const CARD = CardFactory.adaptiveCard({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', size: 'Large', weight: 'Bolder', style: 'heading', wrap: true, text: 'How we really run software' },
    { type: 'TextBlock', wrap: true, text: 'I ask a few short questions, one at a time. Only you see your answers and your result here.' },
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.Execute', title: 'Begin', verb: 'choose', data: { action: 'begin' } }],
    },
  ],
});

class OneCard extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(MessageFactory.attachment(CARD));
      await next();
    });
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (context, error) => console.error(error);
const bot = new OneCard();

// The two things of a web framework that the adapter wants: a parsed body, and a status that can be chained.
http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(parts).toString('utf8'));
    response.status = (status) => { response.statusCode = status; return response; };
    response.header = (name, value) => response.setHeader(name, value);
    response.send = (body) => response.end(body === undefined ? undefined : JSON.stringify(body));
    adapter.process(request, response, (context) => bot.run(context)).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('Listening'));
