# The site in an image of its own:
#
#   docker build --tag latchkey --build-arg SITE_URL=https://help.example .
#   docker run --publish 4173:4173 latchkey
#
# GUIDE names another folder of content inside this one. TLS belongs in front of it: see docs/operating.md.
# Without Docker, test/dockerfile.test.ts runs these instructions in empty folders.

FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
ARG GUIDE=.
ARG SITE_URL=http://localhost:4173
RUN npm run build

FROM node:20.20.2-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Peers of packages for development are marked as optional peers in the lock file.
RUN npm ci --omit=dev --omit=optional --omit=peer

FROM node:20.20.2-bookworm-slim
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY server server
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4173
EXPOSE 4173
USER node
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/start.mjs"]
